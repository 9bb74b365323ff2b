namespace ScoGraph.Store;

/// <summary>What an index is of: the nodes with a label (-1: all nodes) by a property.</summary>
internal readonly record struct IndexName(int Label, int Key);
