namespace ScoGraph.Explorer.Times;

/// <summary>A state of the past.</summary>
/// <param name="Commit">The number of the commit after which the graph was so.</param>
/// <param name="Text">When it was made, by whom and why.</param>
internal sealed record GraphMoment(long Commit, string Text);
