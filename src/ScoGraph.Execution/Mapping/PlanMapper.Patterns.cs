using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Execution.Mapping;

/// <content>Scans, seeks and walks.</content>
internal sealed partial class PlanMapper
{
    /// <summary>A scan that tests column conditions in batches, and a filter above it for the others.</summary>
    private Pipeline FilteredScan(LogicalFilter filter, LogicalNodeScan scan)
    {
        ILookup<bool, BoundExpression> parts = filter.Predicates.ToLookup(p => ColumnCondition(p, scan.Node) is not null);
        (NameReference Key, ColumnTest Test, Evaluator Value)[] tests = [.. parts[true].Select(p => ColumnCondition(p, scan.Node)!.Value)];
        (int slot, NameReference? label) = (_layout.Slot(scan.Node), scan.Label is null ? null : _layout.Names.Label(scan.Label));
        ImmutableArray<Condition> rest = Conditions(parts[false]);
        Func<Operator> create = () => new NodeScanOperator(
            slot, label, [.. tests.Select(t => new ColumnFilter(t.Key, t.Test, t.Value))], scan.CountOnly && rest.IsEmpty);
        return rest.IsEmpty ? Chain(scan.Input, filter, create)
            : Chain(Chain(scan.Input, scan, create), filter, () => new FilterOperator(rest));
    }

    private Func<Operator> Expand(LogicalExpand plan)
    {
        ExpandSlots slots = new(_layout.Slot(plan.From), _layout.Slot(plan.Relationship), _layout.Slot(plan.To));
        Uniqueness unique = new(_layout.Slots(plan.DifferentFrom));
        if (plan.Into)
            return () => new ExpandIntoOperator(slots, new Links(plan.Types, plan.Direction), unique, plan.CountOnly);
        ImmutableArray<NameReference> names = [.. plan.ToLabels.Select(_layout.Names.Label)];
        return () =>
        {
            (Links links, FarLabels labels) = (new Links(plan.Types, plan.Direction), new FarLabels(names, plan.Types, plan.Direction));
            return plan.CountOnly
                ? new CountExpandOperator(slots.From, links, labels, unique) : new ExpandOperator(slots, links, labels, unique);
        };
    }

    private (NameReference Key, ColumnTest Test, Evaluator Value)? ColumnCondition(BoundExpression predicate, Variable node)
    {
        (BoundExpression left, BoundExpression right, ColumnTest test) = predicate switch
        {
            BoundComparison c => (c.Left, c.Right, new ColumnTest(c.Operator, null)),
            BoundTextPredicate { Predicate: not TextPredicate.Matches } t => (t.Left, t.Right, new ColumnTest(null, t.Predicate)),
            _ => (predicate, predicate, default),
        };
        bool fits = test != default && left is BoundProperty { Target: BoundVariable target } && target.Variable == node
            && right is BoundConstant or BoundParameter;
        return fits ? (_layout.Names.Key(((BoundProperty)left).Key), test, _expressions.Compile(right)) : null;
    }

    private Func<Operator> Seek(LogicalNodeSeek plan)
    {
        int slot = _layout.Slot(plan.Node);
        NameReference label = _layout.Names.Label(plan.Label), key = _layout.Names.Key(plan.Key);
        Evaluator value = _expressions.Compile(plan.Value);
        return () => new NodeSeekOperator(slot, label, key, value);
    }

    private Func<Operator> Walk(LogicalVariableExpand plan)
    {
        WalkShape shape = Shape(plan.From, plan.Relationships, plan.To, plan.Into, plan.ReverseList, plan.Length);
        WalkStep step = Step(plan.Length);
        Uniqueness unique = new(_layout.Slots(plan.DifferentFrom));
        return plan.EndsOnly && shape.Min <= 1
            ? () => new ReachOperator(shape, new Links(plan.Types, plan.Direction), step)
            : () => new VariableExpandOperator(shape, new Links(plan.Types, plan.Direction), step, unique);
    }

    private Func<Operator> ShortestPath(LogicalShortestPath plan)
    {
        WalkShape shape = Shape(plan.From, plan.Relationships, plan.To, into: true, plan.Reversed, plan.Length);
        (int path, WalkStep step) = (_layout.Slot(plan.Path), Step(plan.Length));
        ImmutableArray<Condition> conditions = Conditions(plan.PathPredicates);
        return () => new ShortestPathOperator(shape, path, plan.Choice, new Links(plan.Types, plan.Direction), step, conditions);
    }

    private WalkShape Shape(Variable from, Variable relationships, Variable to, bool into, bool reverse, BoundLength length) =>
        new(_layout.Slot(from), _layout.Slot(relationships), _layout.Slot(to), into, reverse, length.Min, length.Max ?? long.MaxValue);

    private WalkStep Step(BoundLength length) => new(_layout.Slot(length.Step), Conditions(length.StepPredicates));

    private Func<Operator> Write(LogicalWrite plan)
    {
        SlotSet before = Slots(plan.Input), after = Slots(plan);
        switch (plan)
        {
            case LogicalCreate p:
                ElementCreator creator = Creator(p.Create);
                return () => new CreateOperator(creator, before, after);
            case LogicalUpdate p:
                ImmutableArray<Update> updates = _updates.Compile(p.Updates);
                return () => new UpdateOperator(updates, before);
            case LogicalDelete p:
                ImmutableArray<(Evaluator, Model.Diagnostics.SourceSpan)> targets =
                    [.. p.Delete.Targets.Select(t => (_expressions.Compile(t), t.Span))];
                return () => new DeleteOperator(p.Delete.Detach, targets, before);
            default:
                throw new InvalidOperationException($"{plan.GetType().Name} has no entry in {nameof(PlanMapper)}.");
        }
    }

    private Pipeline Merge(LogicalMerge plan)
    {
        Pipeline input = Map(plan.Input), match = Map(plan.Match);
        SlotSet before = Slots(plan.Input), after = Slots(plan);
        ElementCreator creator = Creator(plan.Merge.Create);
        IEnumerable<BoundExpression?> maps = plan.Merge.Create.Nodes.Select(n => n.Properties)
            .Concat(plan.Merge.Create.Relationships.Select(r => r.Properties));
        int[] given = _layout.Slots(plan.Merge.Pattern.Nodes.Intersect(OperatorVariables.Bound(plan.Input)));
        MergeCheck check = new([.. maps.OfType<BoundExpression>().Select(m => (_expressions.Compile(m), m.Span))], given, plan.Merge.Span);
        ImmutableArray<Update> onCreate = _updates.Compile(plan.Merge.OnCreate), onMatch = _updates.Compile(plan.Merge.OnMatch);
        return (next, frame) =>
        {
            MergeOperator made = new(check, creator, (onCreate, onMatch), before, after) { Next = Probed(next, frame, plan, plan) };
            made.Match = new Subplan(match(made.CreateEnd(), frame));
            return input(made, frame);
        };
    }

    private ElementCreator Creator(BoundCreate create) => new(
        [.. create.Nodes.Select(n => new NewNode(
            _layout.Slot(n.Variable), _updates.Source(n.Labels), Optional(n.Properties), n.Span))],
        [.. create.Relationships.Select(r => new NewRelationship(
            _layout.Slot(r.Variable), r.Type, Optional(r.ComputedType), _layout.Slot(r.From), _layout.Slot(r.To), Optional(r.Properties),
            r.Span))],
        [.. create.Paths.Select(p => (_layout.Slot(p.Variable), PathBuilder.Compile(p, _layout)))]);

    private Evaluator? Optional(BoundExpression? expression) => expression is null ? null : _expressions.Compile(expression);
}
