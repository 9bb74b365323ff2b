using System.Globalization;
using ScoGraph.Tool.Output;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Checking;

/// <summary>What a check found, written like the rows of a query.</summary>
internal static class CheckTable
{
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">A value for each column: texts, and arrays of texts, which are lists in JSON and one text elsewhere.</param>
    /// <param name="format">One of <see cref="RowFormats.Names"/>.</param>
    /// <param name="terminal">Where they go.</param>
    public static void Write(IReadOnlyList<string> columns, IEnumerable<object?[]> rows, string format, ToolTerminal terminal)
    {
        using Graph empty = new();
        using RowOutput output = new(RowFormats.Writer(format, terminal), terminal);
        string returned = string.Join(
            ", ", columns.Select((column, i) => string.Create(CultureInfo.InvariantCulture, $"row[{i}] AS `{column}`")));
        bool hasLists = format is "json" or "jsonl";
        Dictionary<string, object?> parameters = new()
        {
            ["rows"] = rows.Select(row => row.Select(Cell).ToArray()).ToArray(),
        };
        output.End(empty.Query($"UNWIND $rows AS row RETURN {returned}", parameters));

        object? Cell(object? value) => value is string[] list && !hasLists ? string.Join(", ", list) : value;
    }
}
