namespace ScoGraph;

/// <summary>A constraint or an index that differs between two states.</summary>
public sealed class SchemaChange
{
    internal SchemaChange(string name, GraphDeclaration? before, GraphDeclaration? after)
    {
        Name = name;
        Before = before;
        After = after;
    }

    /// <summary>The name of the declaration.</summary>
    public string Name { get; }

    /// <summary>What was declared before under the name; null where nothing was.</summary>
    public GraphDeclaration? Before { get; }

    /// <summary>What is declared after under the name; null where nothing is.</summary>
    public GraphDeclaration? After { get; }
}
