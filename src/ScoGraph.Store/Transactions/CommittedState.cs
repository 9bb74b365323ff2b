namespace ScoGraph.Store;

/// <summary>A state that everybody may see.</summary>
/// <param name="State">The state.</param>
/// <param name="Number">The number of the commit that made it; 0 before the first.</param>
internal sealed record CommittedState(MemorySnapshot State, long Number);
