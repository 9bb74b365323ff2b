namespace ScoGraph.Sql.Statements;

/// <summary>What stands in FROM.</summary>
/// <param name="alias">Its name in the statement.</param>
internal abstract class SelectSource(string alias)
{
    public string Alias => alias;

    /// <summary>Whether a row for which it has none goes on with nulls; its own condition is then <see cref="On"/>.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The condition of an optional one.</summary>
    public string On { get; init; } = "TRUE";

    /// <summary>What it is, with its name.</summary>
    public abstract string Text { get; }
}
