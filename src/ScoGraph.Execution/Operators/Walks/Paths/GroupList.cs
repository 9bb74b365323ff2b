using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>A list with an element of each iteration.</summary>
/// <param name="Slot">Where the list goes.</param>
/// <param name="IsNode">Whether its items are nodes.</param>
/// <param name="Place">The place of the element in an iteration, in the order of walking.</param>
internal readonly record struct GroupList(int Slot, bool IsNode, int Place)
{
    /// <param name="nodes">The nodes of all iterations, the last of one being the first of the next.</param>
    /// <param name="relationships">The relationships between them.</param>
    /// <param name="hops">The relationships of an iteration.</param>
    /// <param name="reverse">Whether the walk goes from right to left, while the list does not.</param>
    public Value Of(ReadOnlySpan<int> nodes, ReadOnlySpan<int> relationships, int hops, bool reverse)
    {
        Value[] items = new Value[relationships.Length / hops];
        for (int i = 0; i < items.Length; i++)
        {
            int at = ((reverse ? items.Length - 1 - i : i) * hops) + Place;
            items[i] = IsNode ? Value.FromNode(nodes[at]) : Value.FromRelationship(relationships[at]);
        }

        return Value.FromList(items);
    }
}
