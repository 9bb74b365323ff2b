using FsCheck.Xunit;

namespace ScoGraph.Store.Tests;

/// <summary>No sequence of statements leaves a violated constraint, and none leaves an index that is wrong.</summary>
public sealed class DeclarationLaws
{
    [Property(MaxTest = 200)]
    public void Small_graphs(int seed) => new DeclarationHistory(new Random(seed), 0).Run(30);

    [Property(MaxTest = 10)]
    public void Several_pages_of_an_index(int seed) => new DeclarationHistory(new Random(seed), 1100).Run(10);
}
