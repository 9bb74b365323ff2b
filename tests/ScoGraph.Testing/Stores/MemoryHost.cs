using ScoGraph.Model.Stores;
using ScoGraph.Store;

namespace ScoGraph.Testing.Stores;

/// <summary>A store in memory.</summary>
internal sealed class MemoryHost : IStoreHost
{
    public IGraphStore Store { get; } = new MemoryStore();

    public void Rest(int choice)
    {
        // Nothing lasts.
    }
}
