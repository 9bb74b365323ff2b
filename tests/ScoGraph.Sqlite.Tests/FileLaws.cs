using FsCheck.Xunit;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Sqlite.Tests;

/// <summary>Any history of writes leaves a file as it leaves a naive graph, however often it is closed and opened.</summary>
public sealed class FileLaws
{
    [Property(MaxTest = 40, EndSize = 500)]
    public void Small_graphs(byte[] tape) => Run(tape, 0);

    [Property(MaxTest = 15, EndSize = 400)]
    public void Graphs_with_indexes(byte[] tape) => Run(tape, 70);

    [Property(MaxTest = 6, EndSize = 300)]
    public void Around_a_page_of_a_column(byte[] tape) => Run(tape, 1020);

    [Property(MaxTest = 3, EndSize = 200)]
    public void Around_a_page_of_a_set(byte[] tape) => Run(tape, 4093);

    private static void Run(byte[] tape, int population)
    {
        using TestFolder folder = new();
        using FileHost host = new(folder.File(), new SqliteGraphOptions { Durability = Durability.Normal, MemoryBudget = 1 << 20 });
        new RandomHistory(tape, population, host).Run();
    }
}
