using ScoGraph.SideBySide;

namespace ScoGraph.Durable;

/// <summary>The queries of the side-by-side benchmark, of a graph in memory and of the same graph in a file, by turns.</summary>
internal static class Queries
{
    private const int Rounds = 7;
    private const double LeastMilliseconds = 20;

    public static void Run(string data, string file, string queries)
    {
        using Graph memory = Import.Load(data);
        using SqliteGraph kept = SqliteGraph.Open(file, new SqliteGraphOptions { ReadOnly = true });
        using SqliteGraph bounded = SqliteGraph.Open(file, new SqliteGraphOptions { ReadOnly = true, MemoryBudget = Budget.Quarter(file) });
        Console.WriteLine("| query | answers | answers in a quarter of the memory | memory ms | file ms | file / memory |");
        Console.WriteLine("| --- | --- | --- | ---: | ---: | ---: |");
        List<double> ratios = [];
        foreach (BenchmarkQuery query in BenchmarkQuery.Read(queries))
        {
            string expected = Ask(memory, query);
            string answers = Same(expected, Ask(kept, query)), inBudget = Same(expected, Ask(bounded, query));
            double ours = double.MaxValue, theirs = double.MaxValue;
            for (int round = 0; round < Rounds; round++)
            {
                theirs = Math.Min(theirs, Least(memory, query));
                ours = Math.Min(ours, Least(kept, query));
            }

            ratios.Add(ours / theirs);
            Console.WriteLine(FormattableString.Invariant(
                $"| {query.Id} | {answers} | {inBudget} | {theirs:0.###} | {ours:0.###} | {ours / theirs:0.00} |"));
        }

        double mean = Math.Exp(ratios.Average(Math.Log));
        Console.WriteLine(FormattableString.Invariant($"| geometric mean | | | | | {mean:0.00} |"));
    }

    private static string Same(string expected, string actual) => expected == actual ? "equal" : "DIFFERENT";

    private static string Ask(Graph graph, BenchmarkQuery query) => graph.Query(query.Cypher, query.Parameters).ToJson();

    /// <summary>The least time of as many runs as fill some milliseconds.</summary>
    private static double Least(Graph graph, BenchmarkQuery query)
    {
        double least = double.MaxValue;
        for (double all = 0; all < LeastMilliseconds;)
        {
            double time = Figures.Milliseconds(() => graph.Query(query.Cypher, query.Parameters));
            (least, all) = (Math.Min(least, time), all + time);
        }

        return least;
    }
}
