using System.Diagnostics;

namespace ScoGraph.Steady;

/// <summary>
/// Elements created and deleted again and again: what the graph holds stays the same, and so must what the process holds.
/// </summary>
internal static class Churn
{
    private const int Live = 2_000;

    public static void Run(TimeSpan time)
    {
        using Graph graph = new();
        graph.Query("UNWIND range(0, $live - 1) AS i CREATE (a:Node {id: i, name: 'node ' + i})-[:R {x: i}]->(:Other {id: i})", ("live", Live));
        Table.Begin($"{Live:#,0} nodes and relationships replaced again and again", "elements replaced", "commits a second", "MB held", "ratio");
        long commits = 0, before = 0;
        double first = 0;
        TimeSpan step = time / 10;
        for (int i = 1; i <= 10; i++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            for (; watch.Elapsed < step; commits++)
            {
                graph.Query(
                    "UNWIND range($from, $from + 19) AS i MATCH (a:Node {id: i})-[r:R]->(o) DETACH DELETE a, o WITH DISTINCT i "
                    + "CREATE (:Node {id: i, name: 'again ' + i})-[:R {x: i}]->(:Other {id: i})", ("from", commits * 20 % Live));
            }

            double held = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
            first = i == 1 ? held : first;
            Table.Row($"{commits * 60:#,0}", $"{(commits - before) / step.TotalSeconds:#,0}", $"{held:0.0}", $"{held / first:0.00}");
            before = commits;
        }
    }
}
