using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Algorithms.Views;

/// <summary>The adjacency lists that steps are read from, in the order in which they are read.</summary>
/// <param name="Lists">One for each type (and direction) that has relationships at all.</param>
/// <param name="LoopsEnd">
/// From this list on, a relationship from a node to itself is skipped: an undirected walk reads every relationship from both its ends,
/// and a loop has only one.
/// </param>
/// <param name="Seen">The nodes that a step may lead to, or null for all.</param>
internal sealed record StepSource(Adjacency[] Lists, int LoopsEnd, IdSet? Seen);
