using ScoGraph.Store;

namespace ScoGraph.Testing.Stores;

/// <summary>A store in memory.</summary>
internal sealed class MemoryHost : IStoreHost
{
    public MemoryStore Store { get; } = new();

    public void Rest(int choice)
    {
        // Nothing lasts.
    }
}
