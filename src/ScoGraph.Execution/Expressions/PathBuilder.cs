using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Expressions;

/// <summary>Builds a path from the elements of a pattern in the row.</summary>
internal static class PathBuilder
{
    public static Evaluator Compile(BoundPathVariable path, PlanLayout layout)
    {
        int[] nodes = [.. path.Nodes.Select(layout.Slot)], relationships = [.. path.Relationships.Select(layout.Slot)];
        return frame => Build(frame, nodes, relationships);
    }

    /// <summary>The walk from a node along relationships, in order.</summary>
    public static PathValue Along(RelationshipTable table, int start, ReadOnlySpan<int> relationships)
    {
        int[] nodes = new int[relationships.Length + 1];
        nodes[0] = start;
        for (int i = 0; i < relationships.Length; i++)
            nodes[i + 1] = Across(table, relationships[i], nodes[i]);
        return new PathValue(nodes, relationships.ToArray());
    }

    private static Value Build(Frame frame, int[] nodeSlots, int[] relationshipSlots)
    {
        if (frame.Row[nodeSlots[0]].IsNull)
            return default;
        RelationshipTable table = frame.Graph.Relationships;
        List<int> nodes = [frame.Row[nodeSlots[0]].AsId()], relationships = [];
        foreach (int slot in relationshipSlots)
        {
            Value link = frame.Row[slot];
            if (link.IsNull)
                return default;
            if (link.IsRelationship)
            {
                Step(link.AsId());
                continue;
            }

            foreach (Value item in link.AsList().Items)
                Step(item.AsId());
        }

        return Value.From(new PathValue([.. nodes], [.. relationships]));

        void Step(int relationship)
        {
            relationships.Add(relationship);
            nodes.Add(Across(table, relationship, nodes[^1]));
        }
    }

    private static int Across(RelationshipTable table, int relationship, int node) =>
        table.Start(relationship) == node ? table.End(relationship) : table.Start(relationship);
}
