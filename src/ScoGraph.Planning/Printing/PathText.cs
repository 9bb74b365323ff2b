using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Patterns;

namespace ScoGraph.Planning.Printing;

/// <summary>Quantified paths and their parts, as they are written.</summary>
internal static class PathText
{
    /// <summary>A walk between its two nodes, from left to right.</summary>
    public static string Of(LogicalQuantifiedExpand walk)
    {
        (Variable left, Variable right) = walk.Backward ? (walk.To, walk.From) : (walk.From, walk.To);
        return $"({left}) {Of(walk.Iteration, walk.Length)} ({right}){(walk.Backward ? " from the right" : "")}";
    }

    public static string Of(BoundIteration iteration, BoundLength length)
    {
        IEnumerable<string> hops = iteration.Hops.Select((hop, i) => $"{Arrow(hop.Relationship, hop.Types, hop.Direction)}({iteration.Nodes[i + 1]})");
        return $"(({iteration.Nodes[0]}){string.Concat(hops)}){{{length.Min},{length.Max}}}";
    }

    public static string Arrow(Variable relationship, ImmutableArray<string> types, Direction direction, string length = "") =>
        $"{(direction == Direction.Incoming ? "<-" : "-")}[{relationship}{(types.IsEmpty ? "" : $":{string.Join('|', types)}")}{length}]"
        + (direction == Direction.Outgoing ? "->" : "-");
}
