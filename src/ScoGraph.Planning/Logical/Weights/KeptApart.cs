using System.Collections.Immutable;

namespace ScoGraph.Planning.Logical.Weights;

/// <summary>
/// What keeps two relationships of a pattern apart, of which any is enough: whether it holds is seen from a state of the graph.
/// </summary>
/// <param name="Labels">Pairs of labels of the two at the same end: no node has both of one.</param>
/// <param name="Loopless">
/// Types of relationships that join the two at the same end, each empty for any: none of them leads from a node back to it.
/// </param>
internal sealed record KeptApart(ImmutableArray<(string One, string Other)> Labels, ImmutableArray<ImmutableArray<string>> Loopless);
