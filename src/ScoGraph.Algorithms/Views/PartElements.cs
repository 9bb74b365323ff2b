using System.Collections;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Views;

/// <summary>The relationships of a part of a graph, and its nodes that have none there, each once.</summary>
internal sealed class PartElements(GraphPart part) : IEnumerable<Value>
{
    public IEnumerator<Value> GetEnumerator()
    {
        // In one direction a relationship is met once, from its start.
        GraphPart outgoing = part.Towards(Direction.Outgoing);
        foreach (int node in outgoing.Nodes.Enumerate())
        {
            List<int> relationships = [];
            foreach (Step step in outgoing.Steps(node))
                relationships.Add(step.Relationship);
            foreach (int relationship in relationships)
                yield return Value.FromRelationship(relationship);
            if (relationships.Count == 0 && !HasIncoming(outgoing, node))
                yield return Value.FromNode(node);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool HasIncoming(GraphPart outgoing, int node)
    {
        foreach (Step _ in outgoing.StepsBack(node))
            return true;
        return false;
    }
}
