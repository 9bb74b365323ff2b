using System.Globalization;
using ScoGraph.Sql.Tests.Kit;
using ScoGraph.Testing.Cases;

namespace ScoGraph.Sql.Tests;

/// <summary>Long walks and shortest paths over random graphs, with loops and parallels, are those of our own engine.</summary>
public sealed class WalkCutTests
{
    private const int Graphs = 6;

    [DuckDbFact]
    public void Walks_and_shortest_paths_are_those_of_our_own_engine()
    {
        int statements = 0;
        for (int seed = 0; seed < Graphs; seed++)
        {
            using LoadedGraph graph = LoadedGraph.Of(WalkQueries.Graph(new Random(seed)));
            foreach (string query in WalkQueries.All)
                Assert.Equal(Answer(graph.Plain, query), Answer(graph.Cut, query));
            statements += graph.Statements;
        }

        // One for the rows, and one for each level of each search.
        Assert.True(statements > Graphs * WalkQueries.All.Count * 2, statements.ToString(CultureInfo.InvariantCulture));
    }

    private static List<string> Answer(Graph graph, string query) => [.. graph.Query(query)
        .Select(row => string.Join(" | ", row.Columns.Select((_, i) => ExactText.Of(row[i])))).Order(StringComparer.Ordinal)];
}
