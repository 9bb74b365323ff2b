namespace ScoGraph.Mcp.Asking;

/// <summary>A node that is called as was asked for.</summary>
/// <param name="Node">The node.</param>
/// <param name="By">How it was found: its whole name, the beginning or a part of one, a word, or an index of texts.</param>
/// <param name="Relationships">How many it has.</param>
internal sealed record FoundEntity(Node Node, string By, long Relationships);
