using System.Collections.Concurrent;
using System.Globalization;
using ScoGraph.Properties.Drawing;
using ScoGraph.Properties.Reference;

namespace ScoGraph.Properties;

/// <summary>
/// The engine says of random queries over random graphs what plain enumeration says. A seed names a case: <c>SCOGRAPH_SEED</c> in the
/// environment moves all of them, to look where nobody looked before.
/// </summary>
public sealed class DifferentialTests
{
    private const int CasesPerGraph = 10;
    private const int MostDraws = 50;
    private static readonly int First = int.TryParse(Environment.GetEnvironmentVariable("SCOGRAPH_SEED"),
        CultureInfo.InvariantCulture, out int seed) ? seed : 0;

    [Fact]
    public void Twenty_thousand_random_queries_have_the_answers_of_the_reference()
    {
        ConcurrentBag<(int Seed, string Report)> disagreements = [];
        int drawn = 0;
        Parallel.For(First, First + 2000, new ParallelOptions { MaxDegreeOfParallelism = 2 }, (seed, state) =>
        {
            Interlocked.Add(ref drawn, CheckGraph(seed, disagreements));
            if (disagreements.Count >= 5)
                state.Stop();
        });
        Assert.True(disagreements.IsEmpty, string.Join("\n", disagreements.OrderBy(d => d.Report.Length).Select(d => d.Report)));
        Assert.InRange(drawn, 20_000, 30_000);
    }

    /// <returns>How many queries were drawn until each case had one that the reference can answer.</returns>
    private static int CheckGraph(int seed, ConcurrentBag<(int Seed, string Report)> disagreements)
    {
        Random random = new(seed);
        GraphCase drawn = GraphCase.Draw(random);
        using Graph graph = drawn.ToGraph();
        int draws = 0;
        for (int i = 0; i < CasesPerGraph; i++)
        {
            for (int attempt = 0; ; attempt++)
            {
                draws++;
                string query = QueryWriter.Write(random);
                try
                {
                    if (Agreement.Disagreement(drawn, graph, query) is not null)
                        disagreements.Add((seed, Agreement.Report(seed, drawn, query)));
                    break;
                }
                catch (ReferenceException) when (attempt < MostDraws)
                {
                    // No case: the next one is drawn.
                }
            }
        }

        return draws;
    }
}
