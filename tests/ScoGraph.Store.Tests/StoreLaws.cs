using FsCheck.Xunit;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests;

/// <summary>Any history of writes leaves the store as it leaves a naive graph.</summary>
public sealed class StoreLaws
{
    [Property(MaxTest = 150, EndSize = 700)]
    public void Small_graphs(byte[] tape) => new RandomHistory(tape, 0).Run();

    [Property(MaxTest = 40, EndSize = 700)]
    public void Graphs_with_indexes(byte[] tape) => new RandomHistory(tape, 70).Run();

    [Property(MaxTest = 15, EndSize = 500)]
    public void Around_a_page_of_adjacency(byte[] tape) => new RandomHistory(tape, 252).Run();

    [Property(MaxTest = 6, EndSize = 400)]
    public void Around_a_page_of_a_column(byte[] tape) => new RandomHistory(tape, 1020).Run();

    [Property(MaxTest = 3, EndSize = 300)]
    public void Around_a_page_of_a_set(byte[] tape) => new RandomHistory(tape, 4093).Run();
}
