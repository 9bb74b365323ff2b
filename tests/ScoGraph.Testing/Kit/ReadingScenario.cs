using System.Text.RegularExpressions;

namespace ScoGraph.Testing.Kit;

/// <summary>A scenario that needs nothing but statements, and no temporal values: what makes its graph, and what is asked of it.</summary>
/// <param name="Scenario">The scenario.</param>
public sealed partial record ReadingScenario(Scenario Scenario)
{
    private static readonly string[] Scans = ["NodeScan", "CountNodes", "Seek"];
    private static readonly string[] Writes = ["Create", "Merge", "Update", "Delete"];

    /// <summary>All of the kit.</summary>
    public static IEnumerable<ReadingScenario> All => KitReader.All.Value.Where(IsPlain).Select(scenario => new ReadingScenario(scenario));

    /// <summary>The statements that make the graph.</summary>
    public IEnumerable<string> Setup => Scenario.Steps
        .Where(step => step.Text.StartsWith("having executed", StringComparison.Ordinal)).Select(step => step.Block!);

    /// <summary>The statements that are asked.</summary>
    public IEnumerable<string> Asked => Scenario.Steps
        .Where(step => step.Text.Contains("xecuting", StringComparison.Ordinal)).Select(step => step.Block!);

    /// <summary>Whether a plan, without SQL, reads the graph.</summary>
    public static bool ReadsGraph(string plan) => Scans.Any(scan => plan.Contains(scan, StringComparison.Ordinal));

    /// <summary>The plan of a query that only reads; null for any other.</summary>
    /// <param name="query">The query.</param>
    /// <param name="ask">Asks a graph for a plan.</param>
    public static string? PlanOf(string query, Func<string, string?> ask)
    {
        try
        {
            string plan = ask("EXPLAIN " + query)!;
            return Writes.Any(write => plan.Contains(write, StringComparison.Ordinal)) ? null : plan;
        }
        catch (QueryException)
        {
            return null;
        }
    }

    private static bool IsPlain(Scenario scenario) =>
        !scenario.Steps.Any(step => step.Text.StartsWith("parameters", StringComparison.Ordinal)
            || step.Text.StartsWith("there exists a procedure", StringComparison.Ordinal)
            || (step.Block is { } text && Temporal().IsMatch(text))
            || (step.Text.Contains("graph", StringComparison.Ordinal) && step.Text.StartsWith("the ", StringComparison.Ordinal)));

    [GeneratedRegex(@"\b(date|time|localtime|datetime|localdatetime|duration)\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex Temporal();
}
