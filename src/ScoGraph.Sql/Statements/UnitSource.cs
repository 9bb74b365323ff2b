namespace ScoGraph.Sql.Statements;

/// <summary>One row of nothing, for what is optional to stand behind.</summary>
internal sealed class UnitSource(string alias) : SelectSource(alias)
{
    public override string Text => $"(SELECT 1 AS one) {Alias}";
}
