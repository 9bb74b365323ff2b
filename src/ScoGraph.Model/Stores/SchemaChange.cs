namespace ScoGraph;

/// <summary>A change of what a graph allows or indexes. There is none yet; kinds of changes will derive from it.</summary>
public abstract class SchemaChange
{
    private protected SchemaChange()
    {
    }
}
