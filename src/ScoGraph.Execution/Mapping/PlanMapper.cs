using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Csv;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Execution.Mapping;

/// <summary>Maps logical operators to physical ones: expressions are compiled now, once; operators are made anew for each run.</summary>
internal sealed partial class PlanMapper
{
    private readonly PlanLayout _layout;
    private readonly ExpressionCompiler _expressions;
    private readonly UpdateCompiler _updates;

    public PlanMapper(PlanLayout layout, SubqueryCompiler subqueries)
    {
        _layout = layout;
        _expressions = new ExpressionCompiler(layout, subqueries);
        _updates = new UpdateCompiler(_expressions);
        subqueries.Map = Map;
    }

    public Pipeline Map(LogicalOperator plan) => plan switch
    {
        LogicalArgument => (next, frame) => Probed(next, frame, plan, plan),
        LogicalUnion union => Union(union),
        LogicalFilter { Input: LogicalNodeScan scan } filter => FilteredScan(filter, scan),
        LogicalOptional optional => Optional(optional),
        LogicalMerge merge => Merge(merge),
        LogicalCallSubquery call => Call(call),
        LogicalChoosePaths choose => Choose(choose),
        LogicalForeach each => Foreach(each),
        LogicalUnary unary => Chain(unary.Input, unary, Create(unary)),
        _ => throw new InvalidOperationException($"{plan.GetType().Name} has no entry in {nameof(PlanMapper)}."),
    };

    private static Operator Probed(Operator next, Frame frame, LogicalOperator before, LogicalOperator after) =>
        frame.Profile is null || next is AggregateOperator ? next
            : new ProbeOperator(frame.Profile[before], frame.Profile[after]) { Next = next };

    private Pipeline Chain(LogicalOperator input, LogicalOperator plan, Func<Operator> create) => Chain(Map(input), plan, create);

    private static Pipeline Chain(Pipeline before, LogicalOperator plan, Func<Operator> create)
    {
        return (next, frame) =>
        {
            Operator made = create();
            made.Next = frame.Profile is null ? next : new ProbeOperator(frame.Profile[plan], frame.Profile[plan]) { Next = next };
            return before(made, frame);
        };
    }

    private Func<Operator> Create(LogicalUnary plan)
    {
        switch (plan)
        {
            case LogicalNodeScan p:
                (int slot, NameReference? label) = (_layout.Slot(p.Node), p.Label is null ? null : _layout.Names.Label(p.Label));
                return () => new NodeScanOperator(slot, label, [], p.CountOnly);
            case LogicalNodeSeek p:
                return Seek(p);
            case LogicalExpand p:
                return Expand(p);
            case LogicalRelationshipEnds p:
                int bound = _layout.Slot(p.Relationship);
                (int, bool) first = (_layout.Slot(p.From), p.FromBound), second = (_layout.Slot(p.To), p.ToBound);
                return () => new RelationshipEndsOperator(bound, first, second, p.Types, p.Direction);
            case LogicalVariableExpand p:
                return Walk(p);
            case LogicalQuantifiedExpand p:
                return QuantifiedWalk(p);
            case LogicalShortestPath p:
                return ShortestPath(p);
            case LogicalFilter p:
                ImmutableArray<Condition> conditions = Conditions(p.Predicates);
                return () => new FilterOperator(conditions);
            case LogicalProject p:
                ImmutableArray<(int, Evaluator)> items = Items(p.Items);
                return () => new ProjectOperator(items);
            case LogicalUnwind p:
                (Evaluator list, int item) = (_expressions.Compile(p.List), _layout.Slot(p.Variable));
                return () => new UnwindOperator(list, item);
            case LogicalCallProcedure p:
                return Call(p.Call);
            case LogicalLoadCsv p:
                CsvSource source = new(_expressions.Compile(p.Load.Location), p.Load.Headers, p.Load.Terminator, p.Load.Location.Span);
                int row = _layout.Slot(p.Load.Variable);
                return () => new LoadCsvOperator(source, row);
            case LogicalWrite p:
                return Write(p);
            default:
                return Whole(plan);
        }
    }

    /// <summary>Operators that look at all rows, or at their number.</summary>
    private Func<Operator> Whole(LogicalUnary plan)
    {
        switch (plan)
        {
            case LogicalAggregate p:
                ImmutableArray<(int, Evaluator)> keys = Items(p.Keys);
                ImmutableArray<AggregatePlan> aggregates = [.. p.Aggregates.Select(
                    a => new AggregatePlan(_layout.Slot(a.Variable), a.Function, a.Distinct, _expressions.Compile(a.Arguments), a.Span))];
                return () => new AggregateOperator(keys, aggregates);
            case LogicalDistinct p:
                SlotSet distinct = new(_layout.Slots(p.Variables));
                return () => new DistinctOperator(distinct);
            case LogicalSort p:
                (SortKeys sort, SlotSet all) = (Keys(p.Keys), Slots(p.Input));
                return () => new SortOperator(sort, all);
            case LogicalTop p:
                (SortKeys top, SlotSet kept) = (Keys(p.Keys), Slots(p.Input));
                RowCount? after = p.Skip is null ? null : Count("SKIP", p.Skip);
                RowCount most = Count("LIMIT", p.Limit);
                return () => new TopOperator(top, kept, after, most);
            case LogicalSkip p:
                RowCount skip = Count("SKIP", p.Count);
                return () => new SkipOperator(skip);
            case LogicalLimit p:
                RowCount limit = Count("LIMIT", p.Count);
                return () => new LimitOperator(limit);
            default:
                throw new InvalidOperationException($"{plan.GetType().Name} has no entry in {nameof(PlanMapper)}.");
        }
    }

    private ImmutableArray<Condition> Conditions(IEnumerable<BoundExpression> predicates) =>
        [.. predicates.Select(_expressions.CompileCondition)];

    private ImmutableArray<(int, Evaluator)> Items(IEnumerable<BoundItem> items) =>
        [.. items.Select(i => (_layout.Slot(i.Variable), _expressions.Compile(i.Expression)))];

    private SortKeys Keys(IEnumerable<BoundSortKey> keys) => new([.. keys.Select(k => (_expressions.Compile(k.Expression), k.Descending))]);

    private RowCount Count(string clause, BoundExpression count) => new(clause, _expressions.Compile(count), count.Span);

    private SlotSet Slots(LogicalOperator plan) => new(_layout.Slots(OperatorVariables.Bound(plan)));

    private Pipeline Union(LogicalUnion union)
    {
        ImmutableArray<Pipeline> parts = [.. union.Parts.Select(Map)];
        ImmutableArray<int[]> columns = [.. union.PartColumns.Select(c => _layout.Slots(c))];
        int[] outputs = _layout.Slots(union.Outputs);
        return (next, frame) =>
        {
            Operator probed = Probed(next, frame, union, union);
            UnionOperator made = new() { Next = union.All ? probed : new DistinctOperator(new SlotSet(outputs)) { Next = probed } };
            for (int i = 0; i < parts.Length; i++)
                made.Parts.Add(new Subplan(parts[i](made.CreateEnd(columns[i], outputs), frame)));
            return made;
        };
    }

    private Pipeline Optional(LogicalOptional plan)
    {
        Pipeline input = Map(plan.Input), inner = Map(plan.Inner);
        int[] nulls = _layout.Slots(plan.Nulls);
        return (next, frame) =>
        {
            OptionalOperator made = new(nulls) { Next = Probed(next, frame, plan, plan) };
            made.Inner = new Subplan(inner(made.CreateEnd(), frame));
            return input(made, frame);
        };
    }

    private Func<Operator> Call(BoundCallProcedure call)
    {
        ImmutableArray<Evaluator> arguments = _expressions.Compile(call.Arguments);
        ImmutableArray<(int, int)> yields = [.. call.Yields.Select(y => (y.Column, _layout.Slot(y.Variable)))];
        ImmutableArray<Condition> conditions = Conditions(call.Where);
        SourceSpan span = call.Span;
        return () => new CallProcedureOperator(call.Procedure, arguments, yields, conditions, span);
    }
}
