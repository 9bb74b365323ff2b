using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>Creates for each row.</summary>
internal sealed class CreateOperator(ElementCreator creator, SlotSet before, SlotSet after) : WriteOperator(before, after)
{
    protected override void Write(Frame frame, IGraphWriter writer)
    {
        creator.Create(frame, writer);
        Keep(frame);
    }
}

/// <summary>A change of SET or REMOVE, compiled.</summary>
internal delegate void Update(Frame frame, IGraphWriter writer);

/// <summary>Sets and removes for each row.</summary>
internal sealed class UpdateOperator(ImmutableArray<Update> updates, SlotSet slots) : WriteOperator(slots, slots)
{
    protected override void Write(Frame frame, IGraphWriter writer)
    {
        foreach (Update update in updates)
            update(frame, writer);
        Keep(frame);
    }
}

/// <summary>Deletes for each row: relationships first, as nodes may hang on them.</summary>
internal sealed class DeleteOperator(bool detach, ImmutableArray<(Evaluator Target, SourceSpan Span)> targets, SlotSet slots)
    : WriteOperator(slots, slots)
{
    protected override void Write(Frame frame, IGraphWriter writer)
    {
        foreach ((Evaluator target, SourceSpan span) in targets)
        {
            Value value = target(frame);
            Guarded(span, frame, () => Delete(value, writer));
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

/// <summary>For each row in turn what the pattern finds, or else what it creates; then the updates that are due.</summary>
internal sealed class MergeOperator(
    MergeCheck check, ElementCreator creator, (ImmutableArray<Update> OnCreate, ImmutableArray<Update> OnMatch) updates, SlotSet before,
    SlotSet after)
    : WriteOperator(before, after)
{
    private readonly List<Value[]> _matches = [];
    private readonly SlotSet _after = after;

    public Subplan Match { get; set; } = null!;

    public Operator CreateEnd() => new MatchEnd(this);

    protected override void Write(Frame frame, IGraphWriter writer)
    {
        check.Check(frame);
        _matches.Clear();
        Match.Execute(frame);
        if (_matches.Count == 0)
        {
            creator.Create(frame, writer);
            foreach (Update update in updates.OnCreate)
                update(frame, writer);
            Keep(frame);
            return;
        }

        foreach (Value[] match in _matches)
        {
            _after.Restore(frame, match);
            foreach (Update update in updates.OnMatch)
                update(frame, writer);
            Keep(frame);
        }
    }

    private sealed class MatchEnd(MergeOperator merge) : EndOperator
    {
        public override bool Process(Frame frame)
        {
            merge._matches.Add(merge._after.Save(frame));
            return true;
        }
    }
}

/// <summary>What a MERGE's pattern must not be: with a property of null, or at a node that is null.</summary>
internal sealed class MergeCheck(ImmutableArray<(Evaluator Properties, SourceSpan Span)> maps, int[] given, SourceSpan clause)
{
    public void Check(Frame frame)
    {
        foreach (int slot in given)
        {
            if (frame.Row[slot].IsNull)
                throw ExpressionCompiler.Failure(RuntimeErrors.NullNode(), clause, frame);
        }

        foreach ((Evaluator properties, SourceSpan span) in maps)
        {
            Value map = properties(frame);
            for (int i = 0; map.Kind == ValueKind.Map && i < map.AsMap().Count; i++)
            {
                if (map.AsMap().Values[i].IsNull)
                    throw ExpressionCompiler.Failure(RuntimeErrors.MergeWithNull(map.AsMap().Keys[i]), span, frame);
            }
        }
    }
}
