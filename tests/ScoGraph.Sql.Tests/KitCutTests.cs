using System.Text.RegularExpressions;
using ScoGraph.Sql.Tests.Kit;
using ScoGraph.Testing.Kit;

namespace ScoGraph.Sql.Tests;

/// <summary>
/// The reading queries of the openCypher kit answer with SQL as without. Those with parameters or procedures of a scenario's own are left
/// out, as is what comes in another order wherever no order is asked for.
/// </summary>
public sealed partial class KitCutTests(Xunit.Abstractions.ITestOutputHelper output)
{
    /// <summary>In an ordinary run each of so many scenarios is asked; with SCOGRAPH_PROOF_SQL each.</summary>
    private const int OneOf = 8;

    private static readonly string[] Scans = ["NodeScan", "CountNodes", "Seek"];
    private static readonly string[] Writes = ["Create", "Merge", "Update", "Delete"];
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("SCOGRAPH_PROOF_SQL") is not null;

    [DuckDbKitFact]
    public void The_kit_answers_with_SQL_as_without()
    {
        List<string> wrong = [];
        PlanShare share = new();
        foreach (Scenario scenario in KitReader.All.Value.Where(IsPlain).Where((_, i) => IsWhole || i % OneOf == 0))
            Check(scenario, share, wrong);
        output.WriteLine(share.ToString());
        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join("\n\n", wrong.Take(5))}");
        Assert.True(share.Wholly * 2 > share.All, share.ToString());
    }

    private static void Check(Scenario scenario, PlanShare share, List<string> wrong)
    {
        using LoadedGraph graph = LoadedGraph.Of(scenario.Steps
            .Where(step => step.Text.StartsWith("having executed", StringComparison.Ordinal)).Select(step => step.Block!));
        IEnumerable<ScenarioStep> asked = scenario.Steps.Where(step => step.Text.Contains("xecuting", StringComparison.Ordinal));
        foreach (string query in asked.Select(step => step.Block!))
        {
            if (PlanOf(graph.Plain, query) is not { } plain || !ReadsGraph(plain) || PlanOf(graph.Cut, query) is not { } plan)
                continue;
            share.Add(plan);
            (string expected, string found) = (Answer(graph.Plain, query), Answer(graph.Cut, query));
            if (expected != found)
                wrong.Add($"{scenario.Feature}: {scenario.Name}\n{query}\nplain: {expected}\nwith SQL: {found}\n{plan}");
        }
    }

    /// <summary>Whether a scenario needs nothing but statements, and no temporal values.</summary>
    private static bool IsPlain(Scenario scenario) =>
        !scenario.Steps.Any(step => step.Text.StartsWith("parameters", StringComparison.Ordinal)
            || step.Text.StartsWith("there exists a procedure", StringComparison.Ordinal)
            || (step.Block is { } text && Temporal().IsMatch(text))
            || (step.Text.Contains("graph", StringComparison.Ordinal) && step.Text.StartsWith("the ", StringComparison.Ordinal)));

    private static bool ReadsGraph(string plan) => Scans.Any(scan => plan.Contains(scan, StringComparison.Ordinal));

    /// <summary>The plan of a query that only reads; null for any other.</summary>
    private static string? PlanOf(Graph graph, string query)
    {
        try
        {
            string plan = graph.Query("EXPLAIN " + query).Plan!;
            return Writes.Any(write => plan.Contains(write, StringComparison.Ordinal)) ? null : plan;
        }
        catch (QueryException)
        {
            return null;
        }
    }

    private static string Answer(Graph graph, string query)
    {
        try
        {
            IEnumerable<string> rows = graph.Query(query)
                .Select(row => string.Join(", ", row.Columns.Select((_, i) => ExactText.Of(row[i]))));
            return string.Join("; ", rows.Order(StringComparer.Ordinal));
        }
        catch (QueryException failure)
        {
            return failure.Detail;
        }
    }

    [GeneratedRegex(@"\b(date|time|localtime|datetime|localdatetime|duration)\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex Temporal();
}
