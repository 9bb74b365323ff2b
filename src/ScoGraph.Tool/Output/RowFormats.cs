using ScoGraph.Tool.Output.Rows;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Output;

/// <summary>The ways in which rows are written.</summary>
internal static class RowFormats
{
    /// <summary>The one that changes with who looks at it; the others stay as they are.</summary>
    public const string ForPeople = "table";

    private static readonly Dictionary<string, Func<ToolTerminal, IRowWriter>> Writers = new(StringComparer.Ordinal)
    {
        [ForPeople] = terminal => new TableRowWriter(terminal),
        ["json"] = _ => new JsonRowWriter(),
        ["jsonl"] = _ => new JsonLineRowWriter(),
        ["csv"] = _ => new CsvRowWriter(),
    };

    public static IEnumerable<string> Names => Writers.Keys;

    public static IRowWriter Writer(string format, ToolTerminal terminal) => Writers[format](terminal);
}
