using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Tables;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Stores;

/// <summary>A state, and what it is read through.</summary>
/// <param name="Snapshot">The state.</param>
/// <param name="Session">Where its pages are read. It may be at an earlier commit, where the snapshot holds what changed since.</param>
/// <param name="Catalog">The tables of the state.</param>
/// <param name="Number">The commit that made the state.</param>
internal sealed record PostgresState(MemorySnapshot Snapshot, ReadingSession Session, TableCatalog Catalog, long Number)
{
    /// <summary>What states have in common of which one takes over the pages of the other.</summary>
    public object Lineage { get; init; } = new();

    /// <summary>Whether all of the state stands in the tables that the session reads.</summary>
    public bool IsStored => Session.Number == Number;
}
