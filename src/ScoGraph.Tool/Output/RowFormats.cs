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
        ["json"] = _ => new JsonRowWriter(why: false),
        ["jsonl"] = _ => new JsonLineRowWriter(why: false),
        ["csv"] = _ => new CsvRowWriter(),
    };

    public static IEnumerable<string> Names => Writers.Keys;

    /// <param name="format">One of the names.</param>
    /// <param name="terminal">Where the rows go.</param>
    /// <param name="why">Whether each row is written with what it rests on.</param>
    /// <exception cref="UsageException">The format has no place for that.</exception>
    public static IRowWriter Writer(string format, ToolTerminal terminal, bool why = false) => (format, why) switch
    {
        (_, false) => Writers[format](terminal),
        (ForPeople, _) => new WhyRowWriter(),
        ("json", _) => new JsonRowWriter(why: true),
        ("jsonl", _) => new JsonLineRowWriter(why: true),
        _ => throw new UsageException($"--format {format} has no place for what rows rest on: --why takes table, json or jsonl."),
    };
}
