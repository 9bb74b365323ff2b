using ScoGraph.Store;

namespace ScoGraph.Postgres.Commits;

/// <summary>Which elements of a graph stand in a database that holds a part of it.</summary>
internal interface IGraphPart
{
    /// <summary>Whether an element of a state is in the part.</summary>
    bool Has(MemorySnapshot state, bool ofRelationships, int id);

    /// <summary>Whether all elements of a label set or type stand in every database besides, in a table of their own.</summary>
    bool IsCopied(bool ofRelationships, int owner);
}
