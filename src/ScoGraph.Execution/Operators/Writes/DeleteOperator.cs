using System.Collections.Immutable;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Writes;

/// <summary>Deletes for each row: relationships first, as nodes may hang on them.</summary>
internal sealed class DeleteOperator(bool detach, ImmutableArray<PlacedEvaluator> targets, HeldRows held) : WriteOperator(held)
{
    protected override void Write(Frame frame, IGraphWriter writer)
    {
        foreach (PlacedEvaluator target in targets)
        {
            Value value = target.Evaluate(frame);
            frame.Place = target.Place;
            Delete(value, writer);
            frame.Wrote();
        }

        Keep(frame);
    }

    private void Delete(in Value value, IGraphWriter writer)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                break;
            case ValueKind.Node:
                DeleteNode(value.AsId(), writer);
                break;
            case ValueKind.Relationship:
                DeleteRelationship(value.AsId(), writer);
                break;
            case ValueKind.Path:
                foreach (int relationship in value.AsPath().Relationships)
                    DeleteRelationship(relationship, writer);
                foreach (int node in value.AsPath().Nodes)
                    DeleteNode(node, writer);
                break;
            default:
                throw RuntimeErrors.NotElement(value, "DELETE");
        }
    }

    private void DeleteNode(int node, IGraphWriter writer)
    {
        if (detach)
            writer.DetachNode(node);
        if (writer.HasNode(node))
            writer.DeleteNode(node);
    }

    private static void DeleteRelationship(int relationship, IGraphWriter writer)
    {
        if (writer.HasRelationship(relationship))
            writer.DeleteRelationship(relationship);
    }
}
