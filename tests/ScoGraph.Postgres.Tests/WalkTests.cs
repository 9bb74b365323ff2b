using ScoGraph.Properties.Reference;
using ScoGraph.Testing.Cases;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Postgres.Tests;

/// <summary>Long walks by recursion, and shortest paths by questions level by level, have the answers of a graph in memory.</summary>
public sealed class WalkTests
{
    private const int Graphs = 6;

    [PostgresFact]
    public void Walks_and_shortest_paths_are_those_of_a_graph_in_memory()
    {
        for (int seed = 0; seed < Graphs; seed++)
        {
            using Graph memory = new();
            memory.Query(WalkQueries.Graph(new Random(seed)));
            PostgresGraphOptions options = new() { Schema = TestServer.NewSchema(), MemoryBudget = 0 };
            PostgresGraph.Create(TestServer.Address, memory, options);
            using PostgresGraph graph = PostgresGraph.Connect(TestServer.Address, options);
            foreach (string query in WalkQueries.All)
                Assert.Equal(Answer(memory, query), Answer(graph, query));
            Assert.All(
                WalkQueries.All.Where(query => query.Contains("hortestPath", StringComparison.Ordinal)),
                query => Assert.Contains("a level at a time", graph.Query("EXPLAIN " + query).Plan, StringComparison.Ordinal));
        }
    }

    private static List<string> Answer(Graph graph, string query) => [.. graph.Query(query)
        .Select(row => ResultText.Row(row.Columns.Select((column, i) => KeyValuePair.Create(column, row[i]))))
        .Order(StringComparer.Ordinal)];
}
