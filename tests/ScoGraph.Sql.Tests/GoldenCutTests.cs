using System.Runtime.CompilerServices;
using ScoGraph.Sql.Tests.Kit;
using ScoGraph.Testing.Cases;

namespace ScoGraph.Sql.Tests;

/// <summary>
/// Plans with their SQL as text, a file a subject in Cases/; after a change that is meant, run with SCOGRAPH_REWRITE_CASES=1 and read the
/// difference. Each query is asked, too, and answers as without SQL.
/// </summary>
public sealed class GoldenCutTests
{
    private static readonly (string, object?)[] Parameters =
        [("name", "Bob"), ("names", new[] { "Ann", "Cid" }), ("born", 1975), ("most", 2), ("half", 0.5)];

    [DuckDbFact]
    public void Plans_are_the_golden_ones_and_answer_as_without_SQL()
    {
        using LoadedGraph graph = LoadedGraph.Of(Town.Statements);
        List<string> differences = [];
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.txt"))
        {
            PlanCase[] cases = [.. PlanCase.Read(file)];
            PlanCase[] found = [.. cases.Select(each => each with { Plan = graph.Cut.Query("EXPLAIN " + each.Query).Plan!.TrimEnd('\n') })];
            if (Environment.GetEnvironmentVariable("SCOGRAPH_REWRITE_CASES") == "1")
                Rewrite(Path.GetFileName(file), found);
            else
                differences.AddRange(cases.Zip(found).Where(p => p.First != p.Second).Select(p => $"{p.First}\n{p.Second}"));
            foreach (PlanCase each in cases)
                Assert.Equal(Answer(graph.Plain, each.Query), Answer(graph.Cut, each.Query));
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    private static List<string> Answer(Graph graph, string query) => [.. graph.Query(query, Parameters)
        .Select(row => string.Join(" | ", row.Columns.Select((_, i) => ExactText.Of(row[i])))).Order(StringComparer.Ordinal)];

    private static void Rewrite(string file, IEnumerable<PlanCase> cases, [CallerFilePath] string here = "") =>
        File.WriteAllText(
            Path.Combine(Path.GetDirectoryName(here)!, "Cases", file), string.Concat(cases.Select(each => each.Write())));
}
