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

    /// <summary>
    /// Whether nothing is lost without it, so that it is left out; asked when the statement is put together. Then <see cref="Needless"/>
    /// is left out with it.
    /// </summary>
    public virtual bool IsNeedless => false;

    /// <summary>The condition that holds by itself where it is left out.</summary>
    public virtual string? Needless => null;

    /// <summary>Whether it reads what stands before it in FROM.</summary>
    public virtual bool IsLateral { get; init; }

    /// <summary>Whether rows of a table come into it.</summary>
    public virtual bool ReadsTables => false;

    /// <summary>What it is, with its name.</summary>
    public abstract string Text { get; }
}
