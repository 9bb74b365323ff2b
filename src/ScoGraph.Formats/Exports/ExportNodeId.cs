namespace ScoGraph.Formats.Exports;

/// <summary>What a node is called on its way out.</summary>
/// <param name="Number">Its place among the nodes, from 0.</param>
/// <param name="Name">Its key where every node has one of its own, else its place in the whole graph.</param>
internal readonly record struct ExportNodeId(int Number, string Name);
