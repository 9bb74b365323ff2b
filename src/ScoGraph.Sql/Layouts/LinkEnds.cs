namespace ScoGraph.Sql.Layouts;

/// <summary>From which nodes to which a relationship may lead.</summary>
/// <param name="Source">The table of the node where it starts.</param>
/// <param name="Target">The table of the node where it ends.</param>
internal sealed record LinkEnds(NodeTable Source, NodeTable Target);
