using System.Collections.Immutable;
using System.Numerics;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Sql.Circles;

namespace ScoGraph.Sql.Ordering;

/// <summary>
/// The order of a pattern's steps in which the fewest rows are expected to move between databases that hold a part of the graph each: the
/// shortest path among the states of the walk (Dijkstra). Rows move to where a step begins, by a node of theirs; or all of them to every
/// database, where nodes are scanned that are to be joined to them. Of equal rows one moves.
/// </summary>
internal sealed class StepOrder
{
    /// <summary>
    /// What a row costs that is grouped before it is moved, against one that is moved. Within a database it finds its own order.
    /// </summary>
    private const double CostOfRow = 0.1;

    /// <summary>What it costs to look a node's labels up in its table, as a join more is also planned.</summary>
    private const double CostOfLook = 0.01;

    /// <summary>So many states are looked at.</summary>
    private const int MostStates = 10_000;

    private readonly ShardPattern _pattern;
    private readonly PatternBits _bits;
    private readonly int _databases;
    private readonly bool _isGrouped;
    private readonly int _all;
    private readonly int _conditions;
    private readonly Dictionary<OrderState, OrderMove> _known = [];

    /// <summary>Of states that cost the same the one that is nearest to the end comes first: there may be thousands of them.</summary>
    private readonly PriorityQueue<OrderState, (double Cost, int Left)> _next = new();

    private StepOrder(ShardPattern pattern, IReadOnlySet<Variable> later, int databases, bool isGrouped)
    {
        (_pattern, _bits, _databases, _isGrouped) = (pattern, new PatternBits(pattern, later), databases, isGrouped);
        _all = (1 << pattern.Steps.Count) - 1;
        _conditions = (1 << pattern.Conditions.Count) - 1;
    }

    /// <summary>The operators in that order, from the first; null where none is found.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="later">The variables that are read behind it.</param>
    /// <param name="databases">How many databases there are.</param>
    /// <param name="isGrouped">Whether equal rows become one before they move.</param>
    public static List<LogicalOperator>? Of(ShardPattern pattern, IReadOnlySet<Variable> later, int databases, bool isGrouped)
    {
        StepOrder order = new(pattern, later, databases, isGrouped);
        return order.Search() is { } last ? order.Write(last) : null;
    }

    private OrderState? Search()
    {
        for (int node = 0; node < _pattern.Nodes.Count; node++)
        {
            OrderState first = _bits.Tested(new OrderState(0, 1 << node, 1 << node, 0, node));
            Reach(first, new OrderMove(null, -1, node, Scans: true, Needless(node), Share: 1));
        }

        HashSet<OrderState> seen = [];
        while (_next.TryDequeue(out OrderState state, out _) && seen.Count < MostStates)
        {
            if (!seen.Add(state))
                continue;
            if (IsOver(state))
                return state;
            Go(state, _known[state]);
        }

        return null;
    }

    /// <summary>What a scan costs of nodes at which the pattern cannot be.</summary>
    private double Needless(int node) => Math.Max(0, _pattern.Nodes[node].ScannedCount - _pattern.Nodes[node].Count);

    private bool IsOver(OrderState state) =>
        state.Steps == _all && state.Conditions == _conditions && state.Labelled == state.Nodes;

    private void Go(OrderState state, OrderMove reached)
    {
        double made = Rows(state) * reached.Share, moved = Math.Min(made, Different(state)), share = moved / Rows(state);
        double left = reached.Cost + (CostOfRow * made);
        for (int at = 0; at < _pattern.Steps.Count; at++)
        {
            PatternStep step = _pattern.Steps[at];
            if ((state.Steps >> at & 1) != 0)
                continue;
            foreach (int begin in new[] { step.From, step.To })
            {
                int end = step.Other(begin);
                if (begin == state.Own || (step.IsCopied && Has(state.Nodes, begin)))
                    Make(state, at, begin, reached);
                else if (!Has(state.Nodes, begin) && Has(state.Nodes, end))
                    Scan(state, at, begin, left + (moved * _databases), share);
            }
        }

        for (int node = 0; node < _pattern.Nodes.Count; node++)
        {
            if (node != state.Own && Has(state.Nodes, node))
            {
                OrderState there = _bits.Tested(state with { Own = node, Labelled = state.Labelled | 1 << node });
                Reach(there, new OrderMove(state, -1, node, Scans: false, left + moved, share));
            }
        }
    }

    /// <summary>Makes a step from a node that is known.</summary>
    private void Make(OrderState state, int at, int begin, OrderMove reached)
    {
        PatternStep step = _pattern.Steps[at];
        int end = step.Other(begin);
        OrderState made = state with { Steps = state.Steps | 1 << at, Nodes = state.Nodes | 1 << end };
        double cost = reached.Cost;
        if (IsLabelled(step, begin))
        {
            made = made with { Labelled = made.Labelled | 1 << end };
            if (!Has(state.Nodes, end) && !IsCertain(step, begin))
                cost += CostOfLook * reached.Share * Rows(made);
        }

        Reach(_bits.Tested(made), new OrderMove(state, at, begin, Scans: false, cost, reached.Share));
    }

    /// <summary>Scans a node in every database, which gets all rows, and makes a step from there.</summary>
    private void Scan(OrderState state, int at, int node, double cost, double share)
    {
        OrderState made = state with
        {
            Steps = state.Steps | 1 << at,
            Nodes = state.Nodes | 1 << node,
            Labelled = state.Labelled | 1 << node,
            Own = node,
        };
        Reach(_bits.Tested(made), new OrderMove(state, at, node, Scans: true, cost + Needless(node), share));
    }

    private void Reach(OrderState state, OrderMove move)
    {
        if (IsOver(state))
            move = move with { Cost = move.Cost + (CostOfRow * move.Share * Rows(state)) };
        if (_known.TryGetValue(state, out OrderMove? known) && known.Cost <= move.Cost)
            return;
        _known[state] = move;
        int left = BitOperations.PopCount((uint)(_all & ~state.Steps)) + BitOperations.PopCount((uint)(_conditions & ~state.Conditions));
        _next.Enqueue(state, (move.Cost, left));
    }

    /// <summary>Whether a step that begins at a node leads to nodes alone that have the labels, or that every database has.</summary>
    private bool IsLabelled(PatternStep step, int begin) => _pattern.Nodes[step.Other(begin)].IsCopied || IsCertain(step, begin);

    /// <summary>Whether a step that begins at a node leads to nodes alone that have the labels.</summary>
    private bool IsCertain(PatternStep step, int begin) => step.EndsFrom(begin)
        .All(table => _pattern.Nodes[step.Other(begin)].Labels.All(table.Labels.Contains));

    private double Rows(OrderState state) => _pattern.Rows(state.Steps, state.Nodes, state.Conditions);

    /// <summary>How many rows there can be that differ in what is read later.</summary>
    private double Different(OrderState state) => _isGrouped ? _bits.Different(state) : double.PositiveInfinity;

    private List<LogicalOperator> Write(OrderState last)
    {
        List<(OrderState State, OrderMove Move)> path = [];
        for (OrderState? at = last; at is { } state; at = _known[state].Before)
            path.Insert(0, (state, _known[state]));
        List<LogicalOperator> written = [];
        OrderState before = new(0, 0, 0, 0, -1);
        foreach ((OrderState state, OrderMove move) in path)
        {
            LogicalOperator below = written.Count > 0 ? written[^1] : new LogicalArgument([]);
            double rows = _pattern.Rows(state.Steps, state.Nodes, before.Conditions);
            OrderedNode begin = _pattern.Nodes[move.Begin];
            if (move.Scans)
            {
                written.Add(new LogicalNodeScan(below, begin.Variable, begin.Scanned)
                {
                    EstimatedRows = move.Step < 0 ? begin.Count : rows * begin.Count,
                });
                Test(begin, begin.Labels.Where(label => label != begin.Scanned), rows, written);
            }

            if (move.Step >= 0)
                written.Add(Step(move, before, state, rows, written[^1]));
            else if (!move.Scans && !Has(before.Labelled, move.Begin))
                Test(begin, begin.Labels, rows, written);
            Test(before, state, written);
            before = state;
        }

        return written;
    }

    private LogicalWalk Step(OrderMove move, OrderState before, OrderState state, double rows, LogicalOperator below)
    {
        PatternStep step = _pattern.Steps[move.Step];
        OrderedNode end = _pattern.Nodes[step.Other(move.Begin)];
        bool isKnown = Has(before.Nodes, step.Other(move.Begin));
        Walk walk = step.FromNode(move.Begin) with { Into = isKnown, DifferentFrom = _pattern.DifferentFrom(move.Step, before.Steps) };
        ImmutableArray<string> labels = !isKnown && Has(state.Labelled, step.Other(move.Begin)) ? end.Labels : [];
        return step.IsLinked ? new LogicalLinked(below, walk) { ToLabels = labels, EstimatedRows = rows }
            : new LogicalExpand(below, walk) { ToLabels = labels, EstimatedRows = rows };
    }

    /// <summary>Writes the conditions that are tested from one state to the next.</summary>
    private void Test(OrderState before, OrderState state, List<LogicalOperator> written)
    {
        int tested = before.Conditions;
        for (int at = 0; at < _pattern.Conditions.Count; at++)
        {
            if (!Has(state.Conditions, at) || Has(before.Conditions, at))
                continue;
            tested |= 1 << at;
            double rows = _pattern.Rows(state.Steps, state.Nodes, tested);
            written.Add(_pattern.Conditions[at].Test is { } test
                ? new LogicalFilter(written[^1], [test]) { EstimatedRows = rows }
                : new LogicalVisit(written[^1], _pattern.Conditions[at].Reads.First()) { EstimatedRows = rows });
        }
    }

    private static void Test(OrderedNode node, IEnumerable<string> labels, double rows, List<LogicalOperator> written)
    {
        foreach (string label in labels)
        {
            BoundLabelTest test = new(
                SourceSpan.None, new BoundVariable(SourceSpan.None, node.Variable), new BoundLabelName(label));
            written.Add(new LogicalFilter(written[^1], [test]) { EstimatedRows = rows });
        }
    }

    private static bool Has(int bits, int at) => (bits >> at & 1) != 0;
}
