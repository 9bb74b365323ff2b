using ScoGraph.Testing.Facts;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Postgres.Tests;

/// <summary>Random lives of a store: states, counts and indexes are those of a plain graph to which the same is done.</summary>
public sealed class HistoryTests
{
    [PostgresFact]
    public void A_random_life_agrees_with_a_plain_graph()
    {
        for (int seed = 1; seed <= 12; seed++)
        {
            byte[] tape = new byte[600];
            new Random(seed).NextBytes(tape);
            using PostgresHost host = new();
            new RandomHistory(tape, population: seed % 3 == 0 ? 1500 : 0, host).Run();
        }
    }
}
