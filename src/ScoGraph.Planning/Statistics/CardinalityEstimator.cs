using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Foreign;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Logical.Weights;
using ScoGraph.Planning.Logical.Writes;

namespace ScoGraph.Planning.Statistics;

/// <summary>Writes an estimated number of rows on every operator of a plan, from the leaves up, by the <see cref="CostModel"/>.</summary>
internal sealed class CardinalityEstimator
{
    /// <summary>The items of a list that is not written out: a handful, more than one and less than a table.</summary>
    private const double ItemsOfList = 10;

    /// <summary>The rows of a file: enough that work for each of them counts.</summary>
    private const double RowsOfFile = 1_000;

    /// <summary>The rows that a procedure yields: most list names or the best of something.</summary>
    private const double RowsOfProcedure = 10;

    /// <summary>What DISTINCT leaves: it is written where something comes twice.</summary>
    private const double DistinctRows = 0.5;

    /// <summary>Of so many times as many values hardly two of a sample are the same.</summary>
    private const double Sampled = 1e6;

    private readonly CostModel _model;
    private readonly Dictionary<Variable, string> _labels = [];
    private readonly Dictionary<Variable, (ImmutableArray<string> Types, Direction Direction)> _reached = [];

    /// <summary>The steps below at each node, seen from there.</summary>
    private readonly Dictionary<Variable, List<(ImmutableArray<string> Types, Direction Direction)>> _taken = [];

    /// <summary>How many different nodes or relationships there are of each variable, at most.</summary>
    private readonly Dictionary<Variable, double> _different = [];

    private CardinalityEstimator(CostModel model, LogicalOperator root)
    {
        _model = model;
        foreach (LogicalOperator plan in PlanTree.All(root))
            Learn(plan);
    }

    public static LogicalOperator Annotate(LogicalOperator root, CostModel model) =>
        new CardinalityEstimator(model, root).Annotate(root, 1);

    /// <param name="root">The last operator.</param>
    /// <param name="argumentRows">The rows that a <see cref="LogicalArgument"/> leaf stands for.</param>
    private LogicalOperator Annotate(LogicalOperator root, double argumentRows)
    {
        List<LogicalOperator> chain = PlanTree.Chain(root);
        LogicalOperator? below = null;
        for (int i = chain.Count - 1; i >= 0; i--)
        {
            ImmutableArray<LogicalOperator> inputs = chain[i].Inputs;
            // A nested plan runs for each row of the main input; the parts of a union run for what the union itself runs for.
            double outer = below?.EstimatedRows ?? argumentRows;
            LogicalOperator plan = chain[i].WithInputs(
                [.. inputs.Select((input, at) => at == 0 && below is not null ? below : Annotate(input, outer))]);
            below = plan with { EstimatedRows = Math.Max(0, Rows(plan, outer)) };
            if (plan is LogicalExpand { CountOnly: false } step)
                Take(step);
            foreach (Variable found in plan.Introduced)
                _different.TryAdd(found, Math.Min(below.EstimatedRows, MostOf(found)));
        }

        return below!;
    }

    private double Rows(LogicalOperator plan, double input) => plan switch
    {
        LogicalNodeScan scan => input * _model.Nodes(scan.Label),
        LogicalNodeSeek seek => input * Math.Max(1, seek.Also.Select(other => other.Key).Prepend(seek.Key)
            .Aggregate(_model.Nodes(seek.Label), (nodes, key) => nodes / _model.Distinct(key))),
        // As different as what is grouped by.
        LogicalComputedSeek seek => input * Math.Sqrt(_model.Nodes(seek.Label)),
        LogicalIndexSeek seek => input * seek.Conditions.Aggregate(
            _model.Elements(seek.Target), (rows, condition) => rows * _model.Selectivity(condition.Predicate)),
        LogicalExpand { EndsOnly: true } step => Math.Min(input * Growth(step), _model.Nodes(_model.Rarest(step.ToLabels))),
        LogicalExpand expand => input * Growth(expand),
        LogicalRelationshipEnds => input * CostModel.BoundRelationship,
        LogicalVariableExpand walk => input * Growth(walk),
        LogicalQuantifiedExpand walk => input * Into(CostModel.Walks(_model.Degree(walk.Iteration), walk.Length), walk.To, walk.Into),
        LogicalFilter filter => filter.Predicates.Aggregate(input, (rows, condition) => rows * Selectivity(condition)),
        LogicalAggregate aggregate => aggregate.Keys.IsEmpty ? 1 : Groups(aggregate, input),
        LogicalCountEnds => 1,
        LogicalGather or LogicalRememberEnds or LogicalRememberValues or LogicalCountColumns
            or LogicalBoundRows => input,
        LogicalDistinct => Math.Max(Math.Min(input, 1), input * DistinctRows),
        LogicalTop top => Math.Min(input, CostModel.Written(top.Limit) ?? input),
        LogicalLimit limit => Math.Min(input, CostModel.Written(limit.Count) ?? input),
        LogicalSkip skip => Math.Max(0, input - (CostModel.Written(skip.Count) ?? 0)),
        LogicalUnwind unwind => input * (unwind.List is BoundList list ? list.Items.Length : ItemsOfList),
        LogicalOptional optional => Math.Max(input, optional.Inner.EstimatedRows),
        LogicalLoadCsv => input * RowsOfFile,
        // Said by whoever put it there: as many as come out of what it stands for.
        LogicalForeignRows rows => rows.EstimatedRows,
        LogicalCallSubquery call => call.Outputs.IsEmpty ? input
            : call.Optional ? Math.Max(input, call.Inner.EstimatedRows) : call.Inner.EstimatedRows,
        LogicalChoosePaths choose => choose.Inner.EstimatedRows,
        LogicalMerge merge => Math.Max(input, merge.Match.EstimatedRows),
        LogicalUnion union => union.Parts.Sum(p => p.EstimatedRows),
        LogicalCallProcedure call => input * (call.Call.Yields.IsEmpty ? 1 : RowsOfProcedure),
        LogicalWeighNodes weighed => input * (weighed.CountOnly ? 1 : _model.Nodes(_model.Rarest(weighed.Root.Labels))),
        // One row for each that goes in, or for few of them none: what counts branches, triangles and circles.
        LogicalCountBranch or LogicalWeighTriangles or LogicalWeighCircle => input,
        // One row for each that goes in: what only computes, sorts or changes.
        LogicalArgument or LogicalProject or LogicalSort or LogicalShortestPath or LogicalCreate or LogicalUpdate or LogicalDelete
            or LogicalForeach or LogicalSchema => input,
        _ => throw new InvalidOperationException($"{plan.GetType().Name} has no entry in {nameof(CardinalityEstimator)}."),
    };

    /// <summary>
    /// As many groups as the nodes and properties that are keys have values, of which a sample of so many rows meets a part. What is
    /// computed of keys, or has been of the same node before, tells nothing more apart; of anything else the root of the rows is different.
    /// </summary>
    private double Groups(LogicalAggregate aggregate, double input)
    {
        HashSet<Variable> keys = [.. aggregate.Keys.Select(key => key.Expression).OfType<BoundVariable>().Select(key => key.Variable)
            .Where(VectorExpressions.IsElement)];
        double values = keys.Aggregate(1.0, (all, node) => all * _different.GetValueOrDefault(node, input));
        bool isOther = false;
        foreach (BoundExpression key in aggregate.Keys.Select(key => key.Expression))
        {
            if (keys.IsSupersetOf(FreeVariables.Of(key)))
                continue;
            if (key is BoundProperty { Target: BoundVariable { Variable: var of }, Key: var name })
                values *= Math.Min(_model.Distinct(name), _different.GetValueOrDefault(of, input));
            else
                isOther |= keys.Count == 0;
        }

        values = Math.Max(1, values * (isOther ? 2 * Math.Sqrt(input) : 1));
        return Math.Min(input, Math.Max(1, input < values / Sampled ? input : values * (1 - Math.Exp(-input / values))));
    }

    private double MostOf(Variable found) =>
        (found.Type.Kinds & ValueTypes.Node) == 0 ? double.PositiveInfinity : _model.Nodes(Label(found));

    private double Growth(LogicalExpand expand)
    {
        double degree = _model.Degree(Label(expand.From), expand.Types, expand.Direction) * Skew(expand);
        double growth = Into(degree, expand.To, expand.Into) * Fitting(expand, expand.ToLabels);
        return expand.CountOnly ? Math.Min(1, growth) : growth;
    }

    /// <summary>Of what is known of the steps before at the node, that of the step which tells most.</summary>
    private double Skew(LogicalExpand expand) => !_taken.TryGetValue(expand.From, out var taken) ? 1
        : taken.Select(before => _model.Skew(Label(expand.From), (before.Types, before.Direction), expand.Types, expand.Direction))
            .MaxBy(skew => Math.Abs(Math.Log(Math.Max(skew, double.Epsilon))));

    private void Take(LogicalExpand step)
    {
        At(step.From).Add((step.Types, step.Direction));
        At(step.To).Add((step.Types, step.Direction.Reverse()));

        List<(ImmutableArray<string> Types, Direction Direction)> At(Variable node) =>
            _taken.TryGetValue(node, out var taken) ? taken : _taken[node] = [];
    }

    private double Growth(LogicalVariableExpand walk)
    {
        double walks = CostModel.Walks(_model.Degree(Label(walk.From), walk.Types, walk.Direction), walk.Length);
        return Into(walk.EndsOnly ? Math.Min(walks, _model.Nodes(null)) : walks, walk.To, walk.Into) * Fitting(walk, walk.ToLabels);
    }

    /// <summary>The part of what is reached that has labels.</summary>
    private double Fitting(LogicalWalk walk, ImmutableArray<string> labels) =>
        labels.Aggregate(1.0, (part, label) => part * _model.FarFraction(walk.Types, walk.Direction, label));

    /// <summary>Of what is reached, the part that ends at a node that is bound already.</summary>
    private double Into(double reached, Variable to, bool into) => into ? reached / Math.Max(1, _model.Nodes(Label(to))) : reached;

    private double Selectivity(BoundExpression condition)
    {
        if (LabelPredicates.Subject(condition) is not { } node
            || LabelPredicates.Required(condition, node).ToList() is not { Count: > 0 } labels)
        {
            if (FreeVariables.Of(condition) is not { Count: 1 } read)
                return _model.Selectivity(condition);
            string? label = Label(read.First());
            return _reached.TryGetValue(read.First(), out var by) ? _model.FarSelectivity(condition, by.Types, by.Direction, label)
                : _model.Selectivity(condition, label);
        }

        return labels.Aggregate(1.0, (part, label) => part * (_reached.TryGetValue(node, out var walk)
            ? _model.FarFraction(walk.Types, walk.Direction, label) : _model.LabelFraction(label)));
    }

    private string? Label(Variable node) => _labels.GetValueOrDefault(node);

    /// <summary>Notes what an operator says of nodes: the rarest label that they must have, and by which walk they are found.</summary>
    private void Learn(LogicalOperator plan)
    {
        switch (plan)
        {
            case LogicalNodeScan { Label: { } label } scan:
                Require(scan.Node, label);
                break;
            case LogicalWeighNodes weighed:
                foreach (string label in weighed.Root.Labels)
                    Require(weighed.Root.Node, label);
                break;
            case LogicalNodeSeek seek:
                Require(seek.Node, seek.Label);
                break;
            case LogicalComputedSeek { Label: { } label } seek:
                Require(seek.Node, label);
                break;
            case LogicalIndexSeek { Target.IsRelationships: false } seek:
                Require(seek.Element, seek.Target.Name);
                break;
            case LogicalExpand expand:
                foreach (string label in expand.ToLabels)
                    Require(expand.To, label);
                if (!expand.Into)
                    _reached.TryAdd(expand.To, (expand.Types, expand.Direction));
                break;
            case LogicalVariableExpand { Into: false } walk:
                foreach (string label in walk.ToLabels)
                    Require(walk.To, label);
                _reached.TryAdd(walk.To, (walk.Types, walk.Direction));
                break;
            case LogicalFilter filter:
                foreach (BoundExpression condition in filter.Predicates)
                {
                    if (LabelPredicates.Subject(condition) is { } node)
                    {
                        foreach (string label in LabelPredicates.Required(condition, node))
                            Require(node, label);
                    }
                }

                break;
        }
    }

    private void Require(Variable node, string label)
    {
        if (!_labels.TryGetValue(node, out string? known) || _model.Nodes(label) < _model.Nodes(known))
            _labels[node] = label;
    }
}
