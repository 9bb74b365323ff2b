namespace ScoGraph.Execution.Rows;

/// <summary>Something fetched from the graph, and the version of the run at which it was.</summary>
internal readonly record struct Cached<T>(int Version, T Item);
