using System.Globalization;
using ScoGraph.Testing.Facts;
using ScoGraph.Testing.Kit;
using Xunit.Abstractions;

namespace ScoGraph.Postgres.Tests;

/// <summary>How many of the kit's questions that read a graph, and no temporal value, run wholly in SQL.</summary>
public sealed class KitShareTests(ITestOutputHelper output)
{
    private const int Sample = 300;

    private static readonly string[] Reading =
        ["NodeScan", "NodeSeek", "IndexSeek", "Expand", "CountBranch", "ShortestPath", "RelationshipEnds"];

    private static readonly string[] Writing = ["Create", "Merge", "Update", "Delete", "Foreach", "Schema"];

    private static readonly string[] Temporal = ["temporal", "date(", "time(", "datetime(", "duration("];

    [PostgresKitFact]
    public void At_least_half_of_what_reads_a_graph_runs_wholly_in_sql()
    {
        Scenario[] scenarios = [.. KitReader.All.Value.Where(IsAsked)];
        if (Environment.GetEnvironmentVariable("SCOGRAPH_PROOF_KIT") != "all")
        {
            new Random(18).Shuffle(scenarios);
            scenarios = scenarios[..Sample];
        }

        int reads = 0, wholly = 0, partly = 0;
        foreach (Scenario scenario in scenarios)
        {
            using Graph memory = new();
            if (PlanOf(memory, scenario) is not { } plan || !Reading.Any(plan.Contains) || Writing.Any(plan.Contains))
                continue;
            using PostgresGraph graph = TestServer.NewGraph();
            PostgresGraph.Create(TestServer.Address, memory, new PostgresGraphOptions { Schema = graph.SchemaName });
            string[] lines = graph.Query("EXPLAIN " + Question(scenario)).Plan!.Split('\n');
            reads++;
            partly += lines.Any(line => line.Contains("ForeignRows", StringComparison.Ordinal)) ? 1 : 0;
            wholly += lines.SkipWhile(line => line.StartsWith("Results", StringComparison.Ordinal)).First()
                .StartsWith("ForeignRows", StringComparison.Ordinal) ? 1 : 0;
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Of {scenarios.Length} scenarios {reads} read a graph: {wholly} wholly in SQL ({100.0 * wholly / reads:0} %), {partly} at least in part."));
        Assert.True(2 * wholly >= reads, $"Only {wholly} of {reads} run wholly in SQL.");
    }

    private static bool IsAsked(Scenario scenario) =>
        scenario.Steps.Any(step => step.Text.Trim() == "executing query:")
        && !Temporal.Any(word => scenario.Feature.Contains(word, StringComparison.OrdinalIgnoreCase)
            || Question(scenario).Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Question(Scenario scenario) => scenario.Steps.First(step => step.Text.Trim() == "executing query:").Block!;

    /// <summary>The plan in memory, once the graph is made; null for what is no question to a graph.</summary>
    private static string? PlanOf(Graph memory, Scenario scenario)
    {
        try
        {
            foreach (ScenarioStep step in scenario.Steps.Where(step => step.Text.Contains("having executed:", StringComparison.Ordinal)))
                memory.Query(step.Block!);
            return memory.Query("EXPLAIN " + Question(scenario)).Plan;
        }
        catch (QueryException)
        {
            return null;
        }
    }
}
