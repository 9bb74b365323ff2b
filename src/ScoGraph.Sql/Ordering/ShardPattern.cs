using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Sql.Circles;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Operators;

namespace ScoGraph.Sql.Ordering;

/// <summary>
/// The pattern that a plan begins with, in no order: a scan, steps and conditions that may be carried out in any order in which they are
/// connected.
/// </summary>
internal sealed class ShardPattern
{
    private const int MostSteps = 16;

    /// <summary>With those that say that nodes are in order they are the bits of a number.</summary>
    private const int MostConditions = 27;

    private readonly List<OrderedNode> _nodes = [];
    private readonly List<PatternStep> _steps = [];
    private readonly List<PatternCondition> _conditions = [];
    private readonly HashSet<(Variable, Variable)> _apart;

    private ShardPattern(
        IReadOnlyList<LogicalOperator> taken, GraphLayout layout, Func<LogicalOperator, HashSet<Variable>> reads,
        IReadOnlySet<Variable> visited)
    {
        Taken = taken.Count;
        List<Walk> walks = [.. taken.OfType<LogicalWalk>().Select(step => step.Walk)];
        Read(taken, walks, layout);
        foreach (LogicalLinked linked in taken.OfType<LogicalLinked>())
        {
            int at = _steps.FindIndex(step => step.Walk.Relationship == linked.Walk.Relationship);
            _steps[at] = _steps[at] with { IsLinked = true, IsCopied = false };
        }

        double before = taken[0].EstimatedRows;
        foreach (LogicalOperator plan in taken)
        {
            if (plan is LogicalFilter filter)
                Add(filter, reads, before);
            before = plan.EstimatedRows;
        }

        foreach (OrderedNode node in _nodes.Where(node => visited.Contains(node.Variable) && !node.IsCopied))
        {
            HashSet<Variable> only = [node.Variable];
            _conditions.Add(new PatternCondition(Test: null, only, only, Share: 1));
        }

        _apart = new DifferentSteps(this, layout).Of(walks);
    }

    /// <summary>How many operators of the plan it stands for.</summary>
    public int Taken { get; }

    public IReadOnlyList<OrderedNode> Nodes => _nodes;

    public IReadOnlyList<PatternStep> Steps => _steps;

    public IReadOnlyList<PatternCondition> Conditions => _conditions;

    /// <summary>The pattern; null where there is none, or where it is too large.</summary>
    /// <param name="operators">The plan, from the first operator.</param>
    /// <param name="layout">The tables.</param>
    /// <param name="reads">What an operator reads, with the plans in it.</param>
    /// <param name="visited">The elements whose properties are read behind it, and by its conditions.</param>
    public static ShardPattern? Of(
        IReadOnlyList<LogicalOperator> operators, GraphLayout layout, Func<LogicalOperator, HashSet<Variable>> reads,
        IReadOnlySet<Variable> visited)
    {
        List<LogicalOperator> taken = TakenOf(operators);
        int steps = taken.OfType<LogicalWalk>().Count();
        if (steps is 0 or > MostSteps)
            return null;
        ShardPattern pattern = new(taken, layout, reads, visited);
        return pattern._conditions.Count <= MostConditions && pattern._nodes.TrueForAll(node => !node.Tables.IsEmpty) ? pattern : null;
    }

    /// <summary>Adds that nodes are in the order of their ids.</summary>
    public void InOrder(ImmutableArray<Variable> corners)
    {
        Add(corners[0], corners[1], 0.5);
        Add(corners[1], corners[2], 0.5);
        // Follows of the two, and is tested where only these nodes are known.
        Add(corners[0], corners[2], 2.0 / 3);

        void Add(Variable first, Variable second, double share) => _conditions.Add(new PatternCondition(
            new BoundComparison(SourceSpan.None, Comparison.LessOrEqual, Read(first), Read(second)),
            new HashSet<Variable> { first, second }, new HashSet<Variable>(), share));

        static BoundVariable Read(Variable variable) => new(SourceSpan.None, variable);
    }

    /// <summary>The relationships, of those that were found before, that a step must not find again.</summary>
    public ImmutableArray<Variable> DifferentFrom(int step, int found) =>
    [
        .. Enumerable.Range(0, _steps.Count).Where(other => (found >> other & 1) != 0 && MustDiffer(step, other))
            .Select(other => _steps[other].Walk.Relationship),
    ];

    /// <summary>Whether it must be tested that two relationships are not the same.</summary>
    public bool MustDiffer(int step, int other)
    {
        (Variable one, Variable two) = (_steps[step].Walk.Relationship, _steps[other].Walk.Relationship);
        return _apart.Contains((one, two)) || _apart.Contains((two, one));
    }

    /// <summary>
    /// The operators as they were, with the numbers of rows that this pattern expects, and without what is certain.
    /// </summary>
    public List<LogicalOperator> Estimated(IEnumerable<LogicalOperator> operators)
    {
        (int steps, int nodes, int conditions) = (0, 0, 0);
        List<LogicalOperator> estimated = [];
        foreach (LogicalOperator plan in operators.Take(Taken))
        {
            foreach (Variable variable in plan.Introduced)
            {
                steps |= Bit(_steps.FindIndex(step => step.Walk.Relationship == variable));
                nodes |= Bit(_nodes.FindIndex(node => node.Variable == variable));
            }

            foreach (BoundExpression test in plan.Expressions)
                conditions |= Bit(_conditions.FindIndex(condition => condition.Test == test));
            LogicalOperator known = plan is LogicalExpand step && step.Walk.DifferentFrom.Any()
                ? step with { Walk = step.Walk with { DifferentFrom = DifferentFrom(step.Walk) } } : plan;
            estimated.Add(known with { EstimatedRows = Rows(steps, nodes, conditions) });
        }

        return estimated;

        static int Bit(int at) => at < 0 ? 0 : 1 << at;
    }

    /// <summary>About how many rows there are.</summary>
    /// <param name="steps">The steps that were made, as bits.</param>
    /// <param name="nodes">The nodes that were found, as bits.</param>
    /// <param name="conditions">The conditions that were tested, as bits.</param>
    public double Rows(int steps, int nodes, int conditions)
    {
        double rows = 1;
        for (int at = 0; at < _nodes.Count; at++)
            rows *= (nodes >> at & 1) != 0 ? _nodes[at].Count : 1;
        for (int at = 0; at < _steps.Count; at++)
            rows *= (steps >> at & 1) != 0 ? _steps[at].Share : 1;
        for (int at = 0; at < _conditions.Count; at++)
            rows *= (conditions >> at & 1) != 0 ? _conditions[at].Share : 1;
        return rows;
    }

    private ImmutableArray<Variable> DifferentFrom(Walk walk) => [.. walk.DifferentFrom.Where(other =>
        _apart.Contains((walk.Relationship, other)) || _apart.Contains((other, walk.Relationship)))];

    private static List<LogicalOperator> TakenOf(IReadOnlyList<LogicalOperator> operators) =>
        operators is [LogicalNodeScan, ..] ? [operators[0], .. operators.Skip(1).TakeWhile(CanMove)] : [];

    private static bool CanMove(LogicalOperator plan) => plan switch
    {
        LogicalExpand or LogicalLinked => ((LogicalWalk)plan).From != ((LogicalWalk)plan).To,
        LogicalFilter filter => filter.IsRepeatable && !filter.Predicates.Any(Fallibility.ConditionCanFail),
        _ => false,
    };

    private void Read(IReadOnlyList<LogicalOperator> taken, List<Walk> walks, GraphLayout layout)
    {
        LogicalNodeScan scan = (LogicalNodeScan)taken[0];
        Dictionary<Variable, List<string>> labels = new() { [scan.Node] = scan.Label is { } label ? [label] : [] };
        foreach (LogicalExpand step in taken.OfType<LogicalExpand>())
        {
            if (!labels.TryGetValue(step.To, out List<string>? known))
                labels[step.To] = known = [];
            known.AddRange(step.ToLabels.Except(known));
        }

        foreach (BoundExpression test in taken.OfType<LogicalFilter>().SelectMany(filter => filter.Predicates))
        {
            if (LabelOf(test) is { } tested && labels.TryGetValue(tested.Node, out List<string>? known) && !known.Contains(tested.Label))
                known.Add(tested.Label);
        }

        Dictionary<Variable, ImmutableArray<NodeTable>> tables = labels.ToDictionary(
            pair => pair.Key, pair => layout.Nodes.Where(table => pair.Value.All(table.Labels.Contains)).ToImmutableArray());
        foreach (Walk walk in walks.Concat(walks))
        {
            Walk back = walk with { From = walk.To, To = walk.From, Direction = walk.Direction.Reverse() };
            tables[walk.To] = [.. LinkStep.Reached(walk, tables[walk.From], layout).Intersect(tables[walk.To])];
            tables[walk.From] = [.. LinkStep.Reached(back, tables[walk.To], layout).Intersect(tables[walk.From])];
        }

        _nodes.AddRange(labels.Select(pair => Node(pair.Key, [.. pair.Value], tables[pair.Key], layout)));
        foreach (Walk walk in walks)
            _steps.Add(Step(walk, layout));
    }

    private static OrderedNode Node(
        Variable variable, ImmutableArray<string> labels, ImmutableArray<NodeTable> tables, GraphLayout layout)
    {
        string? scanned = tables.IsEmpty ? null
            : tables[0].Labels.Where(label => tables.All(table => table.Labels.Contains(label))).MinBy(CountOf);
        return new OrderedNode(variable, labels, tables) { Scanned = scanned, ScannedCount = CountOf(scanned) };

        double CountOf(string? label) => layout.NodesWith(label).Sum(table => (double)table.Count);
    }

    private PatternStep Step(Walk walk, GraphLayout layout)
    {
        int from = _nodes.FindIndex(node => node.Variable == walk.From), to = _nodes.FindIndex(node => node.Variable == walk.To);
        Walk back = walk with { From = walk.To, To = walk.From, Direction = walk.Direction.Reverse() };
        ImmutableArray<NodeTable> ends = [.. LinkStep.Reached(walk, _nodes[from].Tables, layout)];
        ImmutableArray<NodeTable> begins = [.. LinkStep.Reached(back, _nodes[to].Tables, layout)];
        ImmutableArray<Bindings.LinkArm> arms = [.. LinkStep.ArmsFrom(walk, _nodes[from].Tables, layout)];
        double fit = arms.Sum(arm => Fit(arm, _nodes[from], _nodes[to]));
        if (arms.Any(arm => arm.Table.CountAt is null))
            fit *= Part(_nodes[to].Tables, ends) * Part(_nodes[from].Tables, begins);
        return new PatternStep(
            walk with { DifferentFrom = [], Into = false }, from, to, Math.Max(1, fit), arms.All(arm => arm.Table.Copy is not null),
            ends, begins)
        {
            Share = Math.Max(1, fit) / (_nodes[from].Count * _nodes[to].Count),
        };
    }

    /// <summary>How many relationships of a table there are between nodes with the labels.</summary>
    private static double Fit(Bindings.LinkArm arm, OrderedNode from, OrderedNode to)
    {
        double all = Math.Max(1, arm.Table.Count);
        if (arm.Table.CountAt is not { } counts)
            return all;
        (OrderedNode start, OrderedNode end) = arm.Backward ? (to, from) : (from, to);
        double starts = start.Labels.Select(label => (double)counts(label).Starts).DefaultIfEmpty(all).Min();
        double ends = end.Labels.Select(label => (double)counts(label).Ends).DefaultIfEmpty(all).Min();
        return starts * ends / all;
    }

    /// <summary>The one label that a condition asks a node for; null for any other condition.</summary>
    private static (Variable Node, string Label)? LabelOf(BoundExpression test) =>
        test is BoundLabelTest { Operand: BoundVariable { Variable: var node }, Labels: BoundLabelName { Name: var label } }
            ? (node, label) : null;

    /// <summary>Which part some tables are of others.</summary>
    private static double Part(ImmutableArray<NodeTable> some, ImmutableArray<NodeTable> others)
    {
        double all = others.Sum(table => (double)table.Count);
        return all == 0 ? 1 : Math.Min(1, some.Intersect(others).Sum(table => (double)table.Count) / all);
    }

    private void Add(LogicalFilter filter, Func<LogicalOperator, HashSet<Variable>> reads, double before)
    {
        double share = before > 0 ? Math.Clamp(filter.EstimatedRows / before, 1e-6, 1) : 1;
        foreach (BoundExpression test in filter.Predicates)
        {
            if (LabelOf(test) is { } tested && _nodes.Exists(node => node.Variable == tested.Node))
                continue;
            HashSet<Variable> read = reads(filter with { Predicates = [test] });
            read.IntersectWith(_nodes.Select(node => node.Variable).Concat(_steps.Select(step => step.Walk.Relationship)));
            HashSet<Variable> at = test is BoundComparison { Left: BoundVariable, Right: BoundVariable } ? []
                : [.. read.Where(variable => _nodes.Exists(node => node.Variable == variable && !node.IsCopied))];
            _conditions.Add(new PatternCondition(test, read, at, Math.Pow(share, 1.0 / filter.Predicates.Length)));
        }
    }
}
