using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Logical.Weights;
using ScoGraph.Planning.Logical.Writes;

namespace ScoGraph.Planning.Statistics;

/// <summary>
/// The most rows that each operator of a plan can have, or stand for, in the state that is counted, for EXPLAIN: where the estimate is
/// far below it, the estimate is a bet. From counts and the greatest degrees, with a bound for each value of a node beside the one for
/// all rows, so that relationships which hang at different nodes are not multiplied (degree constraints: Cai, Balazinska and Suciu,
/// SIGMOD 2019). Infinite where nothing bounds it.
/// </summary>
internal sealed class RowBounds
{
    private readonly CostModel _model;
    private readonly Dictionary<LogicalOperator, double> _bounds = new(ReferenceEqualityComparer.Instance);

    private RowBounds(CostModel model) => _model = model;

    public static RowBounds Of(LogicalOperator root, CostModel model)
    {
        RowBounds bounds = new(model);
        bounds.Bound(root, new Reach(1, ImmutableDictionary<Variable, double>.Empty));
        return bounds;
    }

    /// <summary>The most rows of an operator of the plan.</summary>
    public double this[LogicalOperator plan] => _bounds[plan];

    private Reach Bound(LogicalOperator root, Reach argument)
    {
        List<LogicalOperator> chain = PlanTree.Chain(root);
        Reach? below = null;
        for (int i = chain.Count - 1; i >= 0; i--)
        {
            Reach outer = below ?? argument;
            List<Reach> inner = [.. chain[i].Inputs.Skip(below is null ? 0 : 1).Select(input => Bound(input, outer))];
            below = Next(chain[i], outer, inner);
            _bounds[chain[i]] = below.Rows;
        }

        return below!;
    }

    private Reach Next(LogicalOperator plan, Reach input, List<Reach> inner) => plan switch
    {
        LogicalNodeScan scan => input.Find(scan.Node, _model.Nodes(scan.Label)),
        // Where the value may fail to be computed all nodes go on.
        LogicalNodeSeek { Mark: null } seek => input.Find(seek.Node, _model.MostWith(DeclarationTarget.Nodes(seek.Label), seek.Key)),
        LogicalNodeSeek seek => input.Find(seek.Node, _model.Nodes(seek.Label)),
        LogicalComputedSeek seek => input.Find(seek.Node, _model.Nodes(seek.Label)),
        LogicalIndexSeek seek => input.Find(seek.Element, seek.Conditions
            .Where(condition => condition is { IsEquality: true, Mark: null })
            .Select(condition => _model.MostWith(seek.Target, condition.Key)).Append(_model.Elements(seek.Target)).Min()),
        LogicalExpand { Into: true } expand => Into(expand, input),
        LogicalExpand expand => Expand(expand, input),
        LogicalRelationshipEnds ends => input.Times(ends.Walk.Direction == Direction.Both ? 2 : 1),
        LogicalVariableExpand { EndsOnly: true } walk => input.Times(Math.Min(Walks(walk), _model.Nodes(null))),
        LogicalVariableExpand walk => input.Times(Walks(walk)),
        LogicalFilter or LogicalDistinct or LogicalGather or LogicalRememberEnds or LogicalRememberValues or LogicalCountColumns
            or LogicalBoundRows => input,
        LogicalAggregate aggregate => Reach.Of(aggregate.Keys.IsEmpty ? 1 : input.Rows),
        LogicalCountEnds => Reach.Of(1),
        LogicalTop top => input.AtMost(CostModel.Written(top.Limit)),
        LogicalLimit limit => input.AtMost(CostModel.Written(limit.Count)),
        LogicalSkip skip => input.AtMost(Math.Max(0, input.Rows - (CostModel.Written(skip.Count) ?? 0))),
        LogicalUnwind { List: BoundList list } => input.Times(list.Items.Length),
        LogicalOptional or LogicalMerge => input.Or(inner[0]),
        LogicalCallSubquery call => call.Outputs.IsEmpty ? input : Reach.Of((call.Optional ? input.Rows : 0) + inner[0].Rows),
        LogicalChoosePaths => inner[0],
        LogicalUnion => Reach.Of(inner.Sum(part => part.Rows)),
        LogicalCallProcedure { Call.Yields.IsEmpty: true } => input,
        LogicalCountBranch count => input.Times(Found(count.Branch)),
        LogicalWeighNodes { CountOnly: false, Numbers.IsEmpty: false } weighed =>
            input.Find(weighed.Root.Node, _model.Nodes(_model.Rarest(weighed.Root.Labels))),
        LogicalShortestPath { Choice: { Count: 1, Groups: false } } => input,
        LogicalArgument or LogicalProject or LogicalSort or LogicalCreate or LogicalUpdate or LogicalDelete or LogicalForeach
            or LogicalSchema => input,
        // Lists, files, procedures, other engines, walks of which each step is a pattern, weights.
        _ => input.Times(double.PositiveInfinity),
    };

    private Reach Expand(LogicalExpand expand, Reach input)
    {
        double steps = _model.Most(expand.Types, expand.Direction), back = _model.Most(expand.Types, expand.Direction.Reverse());
        double ends = expand.ToLabels.Select(label => _model.Ends(expand.Types, label, expand.Direction.Reverse()))
            .Append(_model.Ends(expand.Types, null, expand.Direction)).Min();
        double each = input.Each(expand.From);
        return input.Times(steps).AtMost(each * ends)
            .With(expand.Relationship, each * (expand.Direction == Direction.Both ? 2 : 1)).With(expand.To, each * back);
    }

    private Reach Into(LogicalExpand expand, Reach input)
    {
        double ends = _model.Ends(expand.Types, null, expand.Direction);
        double steps = Math.Min(
            _model.Most(expand.Types, expand.Direction), _model.Most(expand.Types, expand.Direction.Reverse()));
        return input.Times(steps).AtMost(Math.Min(input.Each(expand.From), input.Each(expand.To)) * ends);
    }

    /// <summary>How often a branch is found at a node, at most.</summary>
    private double Found(Branch branch)
    {
        double found = branch.Closing.Aggregate(
            _model.Most(branch.Walk.Types, branch.Walk.Direction), (all, walk) => all * _model.Most(walk.Types, walk.Direction));
        found = branch.Branches.Aggregate(found, (all, inner) => all * Found(inner)) * (branch.Unlike is { } other ? Found(other) : 1);
        return branch.Optional ? Math.Max(1, found) : found;
    }

    private double Walks(LogicalVariableExpand walk)
    {
        double steps = _model.Most(walk.Types, walk.Direction), walks = walk.Length.Min == 0 ? 1 : 0, power = 1;
        if (walk.Length.Max is not { } most)
            return steps == 0 ? walks : double.PositiveInfinity;
        for (long step = 1; step <= most && double.IsFinite(walks); step++)
        {
            power *= steps;
            if (step >= walk.Length.Min)
                walks += power;
            if (power == 0)
                break;
        }

        return walks;
    }

    /// <param name="Rows">The most rows.</param>
    /// <param name="Values">The most rows in which a variable has one and the same value.</param>
    private sealed record Reach(double Rows, ImmutableDictionary<Variable, double> Values)
    {
        public static Reach Of(double rows) => new(rows, ImmutableDictionary<Variable, double>.Empty);

        public double Each(Variable variable) => Math.Min(Rows, Values.GetValueOrDefault(variable, Rows));

        /// <summary>Each row once with each of some elements.</summary>
        public Reach Find(Variable element, double count) => Times(count) with { Values = Grown(count).SetItem(element, Rows) };

        public Reach Times(double factor) => new(Product(Rows, factor), Grown(factor));

        public Reach With(Variable variable, double most) => this with { Values = Values.SetItem(variable, most) };

        public Reach AtMost(double? rows) => rows is { } most && most < Rows ? this with { Rows = most } : this;

        /// <summary>The rows of both.</summary>
        public Reach Or(Reach other) => new(
            Rows + other.Rows, Values.Keys.ToImmutableDictionary(known => known, known => Each(known) + other.Each(known)));

        private ImmutableDictionary<Variable, double> Grown(double factor) =>
            Values.ToImmutableDictionary(value => value.Key, value => Product(value.Value, factor));

        private static double Product(double rows, double factor) => rows == 0 || factor == 0 ? 0 : rows * factor;
    }
}
