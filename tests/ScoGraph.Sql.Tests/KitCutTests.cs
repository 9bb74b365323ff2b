using ScoGraph.Sql.Tests.Kit;
using ScoGraph.Testing.Kit;

namespace ScoGraph.Sql.Tests;

/// <summary>
/// The reading queries of the openCypher kit answer with SQL as without. Those with parameters or procedures of a scenario's own are left
/// out, as is what comes in another order wherever no order is asked for.
/// </summary>
public sealed class KitCutTests(Xunit.Abstractions.ITestOutputHelper output)
{
    /// <summary>In an ordinary run each of so many scenarios is asked; with SCOGRAPH_PROOF_SQL each.</summary>
    private const int OneOf = 8;

    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("SCOGRAPH_PROOF_SQL") is not null;

    [DuckDbKitFact]
    public void The_kit_answers_with_SQL_as_without()
    {
        List<string> wrong = [];
        PlanShare share = new();
        foreach (ReadingScenario scenario in ReadingScenario.All.Where((_, i) => IsWhole || i % OneOf == 0))
            Check(scenario, share, wrong);
        output.WriteLine(share.ToString());
        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join("\n\n", wrong.Take(5))}");
        Assert.True(share.Wholly * 2 > share.All, share.ToString());
    }

    private static void Check(ReadingScenario scenario, PlanShare share, List<string> wrong)
    {
        using LoadedGraph graph = LoadedGraph.Of(scenario.Setup);
        foreach (string query in scenario.Asked)
        {
            if (ReadingScenario.PlanOf(query, text => graph.Plain.Query(text).Plan) is not { } plain || !ReadingScenario.ReadsGraph(plain)
                || ReadingScenario.PlanOf(query, text => graph.Cut.Query(text).Plan) is not { } plan)
                continue;
            share.Add(plan);
            (string expected, string found) = (Answer(graph.Plain, query), Answer(graph.Cut, query));
            if (expected != found)
                wrong.Add($"{scenario.Scenario.Feature}: {scenario.Scenario.Name}\n{query}\nplain: {expected}\nwith SQL: {found}\n{plan}");
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
}
