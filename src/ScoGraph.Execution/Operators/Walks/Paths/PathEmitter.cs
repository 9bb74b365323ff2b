using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>Puts a path that was found into the row: the path, and the list of its relationships.</summary>
/// <param name="shape">Where they go, and in which order.</param>
/// <param name="path">The slot of the path.</param>
/// <param name="conditions">What the path must meet.</param>
internal sealed class PathEmitter(WalkShape shape, int path, ImmutableArray<Condition> conditions)
{
    /// <returns>Whether the path meets the conditions.</returns>
    public bool Write(int from, int[] walk, Frame frame)
    {
        PathValue found = PathBuilder.Along(frame.Graph.Relationships, from, walk);
        if (shape.ReverseList)
        {
            int[] nodes = found.Nodes.ToArray(), relationships = found.Relationships.ToArray();
            Array.Reverse(nodes);
            Array.Reverse(relationships);
            found = new PathValue(nodes, relationships);
        }

        frame.Row[path] = Value.From(found);
        Value[] items = new Value[walk.Length];
        for (int i = 0; i < items.Length; i++)
            items[i] = Value.FromRelationship(found.Relationships[i]);
        frame.Row[shape.Relationships] = Value.FromList(items);
        return conditions.AllHold(frame);
    }
}
