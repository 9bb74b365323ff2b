using ScoGraph.Model.Stores;

namespace ScoGraph.Testing.Stores;

/// <summary>Where the store of a random history lives.</summary>
internal interface IStoreHost
{
    /// <summary>The store; another one after it was closed and opened again.</summary>
    IGraphStore Store { get; }

    /// <summary>Is called between transactions: what lasts may be written, closed and opened again.</summary>
    /// <param name="choice">Chance, 0 to 255.</param>
    void Rest(int choice);
}
