namespace ScoGraph.Model.Snapshots.Neighbours;

/// <summary>A place in a hub: a chunk, and an entry of it.</summary>
internal readonly record struct HubPlace(int Chunk, int Entry);
