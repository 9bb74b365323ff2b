using ScoGraph.Model.Schema;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Tables;

/// <summary>What a state is apart from its elements, read whole when it is opened.</summary>
/// <param name="Number">The commit.</param>
/// <param name="NodeBound">Every node is below it.</param>
/// <param name="RelationshipBound">Every relationship is below it.</param>
/// <param name="Names">Names and label sets.</param>
/// <param name="Catalog">The tables.</param>
/// <param name="Counts">What is counted.</param>
/// <param name="Declarations">Constraints and indexes.</param>
internal sealed record StoredGraph(
    long Number, NodeId NodeBound, RelationshipId RelationshipBound, StoreTables Names, TableCatalog Catalog, GraphCounts Counts,
    GraphCatalog Declarations);
