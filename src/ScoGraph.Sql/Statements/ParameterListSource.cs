namespace ScoGraph.Sql.Statements;

/// <summary>A row for each item of a parameter that is a list.</summary>
/// <param name="alias">Its name in the statement.</param>
/// <param name="list">The parameter.</param>
internal sealed class ParameterListSource(string alias, string list) : SelectSource(alias)
{
    /// <summary>The item of a row.</summary>
    public string Item => $"{Alias}.c1";

    public override string Text => $"(SELECT unnest({list}) AS c1) {Alias}";
}
