using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Planning.Costing;

/// <summary>Writes an estimated number of rows on every operator of a plan, from the leaves up.</summary>
internal sealed class CardinalityEstimator
{
    private readonly PlanningContext _context;
    private readonly Dictionary<Variable, string> _labels = [];

    private CardinalityEstimator(PlanningContext context) => _context = context;

    public static LogicalOperator Annotate(LogicalOperator root, PlanningContext context) =>
        new CardinalityEstimator(context).Annotate(root, 1);

    /// <param name="plan">The operator.</param>
    /// <param name="argumentRows">The rows that a <see cref="LogicalArgument"/> leaf stands for.</param>
    private LogicalOperator Annotate(LogicalOperator plan, double argumentRows)
    {
        LogicalOperator result;
        switch (plan)
        {
            case LogicalOptional or LogicalMerge or LogicalCallSubquery or LogicalChoosePaths or LogicalForeach:
                LogicalOperator input = Annotate(plan.Inputs[0], argumentRows);
                result = plan.WithInputs([input, Annotate(plan.Inputs[1], input.EstimatedRows)]);
                break;
            default:
                result = plan.MapInputs(i => Annotate(i, argumentRows));
                break;
        }

        double rows = Math.Max(0, Rows(result, argumentRows));
        return result with { EstimatedRows = rows };
    }

    private double Rows(LogicalOperator plan, double argumentRows)
    {
        double input = plan.Inputs.IsEmpty ? argumentRows : plan.Inputs[0].EstimatedRows;
        switch (plan)
        {
            case LogicalNodeScan scan:
                if (scan.Label is { } label)
                    _labels[scan.Node] = label;
                return input * (scan.Label is null ? _context.NodeCount : _context.CountNodes(scan.Label));
            case LogicalNodeSeek seek:
                _labels[seek.Node] = seek.Label;
                return input * Math.Max(1, _context.CountNodes(seek.Label) / _context.EstimateDistinct(seek.Key));
            case LogicalExpand expand:
                double fit = expand.ToLabels.Aggregate(1.0, (part, label) => part * Fraction(expand, label));
                return input * fit * Degree(expand.From, expand.Types, expand.Direction) / (expand.Into ? _context.NodeCount : 1);
            case LogicalVariableExpand walk:
                double degree = Math.Max(0.1, Degree(walk.From, walk.Types, walk.Direction));
                double walks = Enumerable.Range(1, (int)Math.Min(walk.Length.Max ?? 8, 8)).Sum(step => Math.Pow(degree, step));
                return input * Math.Min(walks, walk.EndsOnly ? _context.NodeCount : double.MaxValue) / (walk.Into ? _context.NodeCount : 1);
            case LogicalQuantifiedExpand walk:
                double iteration = walk.Iteration.Hops.Aggregate(
                    Math.Pow(0.5, walk.Iteration.Predicates.Length), (rows, hop) =>
                        rows * _context.CountRelationships(hop.Types) / _context.NodeCount);
                double iterations = Enumerable.Range(1, (int)Math.Min(walk.Length.Max ?? 8, 8))
                    .Sum(step => Math.Pow(Math.Max(0.1, iteration), step));
                return input * iterations / (walk.Into ? _context.NodeCount : 1);
            case LogicalFilter filter:
                return filter.Predicates.Aggregate(input, (rows, p) => rows * Selectivity(p));
            case LogicalAggregate aggregate:
                return aggregate.Keys.IsEmpty ? 1 : Math.Min(input, Math.Max(1, Math.Sqrt(input) * 2));
            case LogicalDistinct:
                return Math.Max(Math.Min(input, 1), input * 0.5);
            case LogicalTop top:
                return Math.Min(input, Constant(top.Limit) ?? input);
            case LogicalLimit limit:
                return Math.Min(input, Constant(limit.Count) ?? input);
            case LogicalSkip skip:
                return Math.Max(0, input - (Constant(skip.Count) ?? 0));
            case LogicalUnwind unwind:
                return input * (unwind.List is BoundList list ? list.Items.Length : 10);
            case LogicalOptional optional:
                return Math.Max(input, optional.Inner.EstimatedRows);
            case LogicalLoadCsv:
                return input * 1000;
            case LogicalCallSubquery call:
                return call.Outputs.IsEmpty ? input : call.Optional ? Math.Max(input, call.Inner.EstimatedRows) : call.Inner.EstimatedRows;
            case LogicalChoosePaths choose:
                return choose.Inner.EstimatedRows;
            case LogicalMerge merge:
                return Math.Max(input, merge.Match.EstimatedRows);
            case LogicalUnion union:
                return union.Parts.Sum(p => p.EstimatedRows);
            case LogicalCallProcedure call:
                return input * (call.Call.Yields.IsEmpty ? 1 : 10);
            default:
                return input;
        }
    }

    private double Degree(Variable from, IReadOnlyCollection<string> types, Direction direction)
    {
        string? label = _labels.GetValueOrDefault(from);
        double nodes = Math.Max(1, label is null ? _context.NodeCount : _context.CountNodes(label));
        double relationships = direction == Direction.Both
            ? _context.CountRelationships(types, label, Direction.Outgoing) + _context.CountRelationships(types, label, Direction.Incoming)
            : _context.CountRelationships(types, label, direction);
        return relationships / nodes;
    }

    private double Selectivity(BoundExpression predicate)
    {
        switch (predicate)
        {
            case BoundLabelTest { Labels: BoundLabelName name, Operand: BoundVariable reference }:
                return Fraction(reference.Variable, name.Name);
            case BoundComparison { Operator: Comparison.Equal, Left: BoundProperty property }:
                return 1 / _context.EstimateDistinct(property.Key);
            case BoundComparison { Operator: Comparison.NotEqual }:
                return 0.9;
            default:
                return 0.3;
        }
    }

    /// <summary>How many of the rows a label test leaves: relationships lead to fitting nodes more often than chance would.</summary>
    private double Fraction(Variable node, string label)
    {
        _labels.TryAdd(node, label);
        return Math.Min(1, _context.CountNodes(label) / _context.NodeCount * 2);
    }

    /// <summary>Of the relationships that an expansion walks, the part that leads to nodes with a label.</summary>
    private double Fraction(LogicalExpand expand, string label)
    {
        _labels.TryAdd(expand.To, label);
        double all = Math.Max(1, _context.CountRelationships(expand.Types));
        double fitting = expand.Direction == Direction.Both
            ? (_context.CountRelationships(expand.Types, label, Direction.Outgoing) + _context.CountRelationships(
                expand.Types, label, Direction.Incoming)) / 2
            : _context.CountRelationships(expand.Types, label,
                expand.Direction == Direction.Outgoing ? Direction.Incoming : Direction.Outgoing);
        return Math.Min(1, fitting / all);
    }

    private static double? Constant(BoundExpression expression) =>
        expression is BoundConstant { Value: { Kind: ValueKind.Integer } value } ? value.AsInteger() : null;
}
