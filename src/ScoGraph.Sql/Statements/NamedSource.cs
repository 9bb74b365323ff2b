namespace ScoGraph.Sql.Statements;

/// <summary>The rows of a part of WITH.</summary>
internal sealed class NamedSource(string name) : SelectSource(name)
{
    public override string Text => Alias;
}
