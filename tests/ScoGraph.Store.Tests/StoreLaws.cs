using FsCheck.Xunit;

namespace ScoGraph.Store.Tests;

/// <summary>Any history of writes leaves the store as it leaves a naive graph.</summary>
public sealed class StoreLaws
{
    [Property(MaxTest = 150, EndSize = 700)]
    public void SmallGraphs(byte[] tape) => new RandomHistory(tape, 0).Run();

    [Property(MaxTest = 40, EndSize = 700)]
    public void GraphsWithIndexes(byte[] tape) => new RandomHistory(tape, 70).Run();

    [Property(MaxTest = 15, EndSize = 500)]
    public void AroundAPageOfAdjacency(byte[] tape) => new RandomHistory(tape, 252).Run();

    [Property(MaxTest = 6, EndSize = 400)]
    public void AroundAPageOfAColumn(byte[] tape) => new RandomHistory(tape, 1020).Run();

    [Property(MaxTest = 3, EndSize = 300)]
    public void AroundAPageOfASet(byte[] tape) => new RandomHistory(tape, 4093).Run();
}
