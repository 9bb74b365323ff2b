using System.CommandLine;

namespace ScoGraph.Tool.Commands.Serving;

/// <summary>How much a server does at once, and how much one query takes.</summary>
internal sealed class LoadOptions
{
    private readonly Option<int?> _seconds = Bound("--timeout", "SECONDS", "The longest that a query may take; 60 unless given.");
    private readonly Option<int?> _rows = Bound("--max-rows", "ROWS", "The most rows of an answer; 1,000,000 unless given.");
    private readonly Option<int?> _queries = Bound("--max-queries", "N", "How many queries run at once; 64 unless given.");
    private readonly Option<int?> _connections = Bound("--max-connections", "N", "How many connections each port holds; 1,000 unless given.");

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_seconds, _rows, _queries, _connections])
            command.Add(option);
    }

    /// <exception cref="UsageException">A number is below 1.</exception>
    public ScoGraphServerOptions Apply(ParseResult parsed, ScoGraphServerOptions options) => options with
    {
        Limits = options.Limits with
        {
            Timeout = Read(parsed, _seconds) is { } seconds ? TimeSpan.FromSeconds(seconds) : options.Limits.Timeout,
            MaxRows = Read(parsed, _rows) ?? options.Limits.MaxRows,
        },
        MaxConcurrentQueries = Read(parsed, _queries) ?? options.MaxConcurrentQueries,
        MaxConnections = Read(parsed, _connections) ?? options.MaxConnections,
    };

    private static int? Read(ParseResult parsed, Option<int?> option) =>
        parsed.GetValue(option) is < 1 ? throw new UsageException($"{option.Name} is 1 or more.") : parsed.GetValue(option);

    private static Option<int?> Bound(string name, string unit, string description) =>
        new(name) { Description = description, HelpName = unit };
}
