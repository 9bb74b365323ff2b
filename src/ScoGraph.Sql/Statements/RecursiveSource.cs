namespace ScoGraph.Sql.Statements;

/// <summary>The rows of a recursion: those that it begins with, and again and again those that a step makes of them.</summary>
/// <param name="alias">Its name in the statement.</param>
/// <param name="name">The name by which its step reads the rows before.</param>
/// <param name="columns">The columns within.</param>
/// <param name="all">Whether equal rows are kept.</param>
internal sealed class RecursiveSource(string alias, string name, IReadOnlyList<string> columns, bool all) : SelectSource(alias)
{
    /// <summary>What it begins with.</summary>
    public SqlSelect Begin { get; set; } = new();

    /// <summary>What follows on rows.</summary>
    public SqlSelect Step { get; set; } = new();

    /// <summary>Which of its rows are meant; null for all.</summary>
    public string? Condition { get; set; }

    public override bool IsLateral => true;

    public override bool ReadsTables => true;

    public override string Text => $"LATERAL (WITH RECURSIVE {name}({string.Join(", ", columns)}) AS ({Begin.OneLine()} "
        + $"UNION {(all ? "ALL " : "")}{Step.OneLine()}) SELECT {(all ? "" : "DISTINCT ")}{Columns} FROM {name}"
        + $"{(Condition is null ? "" : $" WHERE {Condition}")}) {Alias}";

    /// <summary>A column by its number, from 0.</summary>
    public string Column(int number) => $"{Alias}.{SqlSelect.Name(number)}";

    /// <summary>Of a set of nodes the depth is not meant: a node may come at several.</summary>
    private string Columns => string.Join(
        ", ", columns.Take(all ? columns.Count : 1).Select((column, i) => $"{name}.{column} AS {SqlSelect.Name(i)}"));
}
