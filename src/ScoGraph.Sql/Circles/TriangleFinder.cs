using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Sql.Expressions;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Circles;

/// <summary>
/// Finds that all below an aggregation is a circle of three undirected relationships of which only the number matters, and, if anything
/// else, the same way from each of its corners to one node. Whatever else there is leaves the plan as it is.
/// </summary>
internal sealed class TriangleFinder
{
    private const int MostWalks = 24;

    private readonly GraphLayout _layout;
    private readonly Dictionary<Variable, ImmutableArray<NodeTable>> _nodes = [];
    private readonly List<Walk> _walks = [];
    private ImmutableArray<Variable> _corners = [];
    private int _scans;

    private TriangleFinder(GraphLayout layout) => _layout = layout;

    /// <summary>The plan over a leaf that stands for all below its first aggregation; null where that is something else.</summary>
    public static LogicalPlan? Apply(LogicalPlan plan, GraphLayout layout)
    {
        List<LogicalOperator> chain = PlanTree.Chain(plan.Root);
        int aggregate = chain.FindLastIndex(each => each is LogicalAggregate);
        TriangleFinder finder = new(layout);
        if (aggregate < 0 || !chain.Skip(aggregate + 1).All(finder.IsTaken) || finder.Find([.. chain[aggregate].Reads]) is not { } found)
            return null;
        LogicalOperator root = found with { EstimatedRows = chain[aggregate + 1].EstimatedRows };
        for (int i = aggregate; i >= 0; i--)
            root = chain[i].WithInputs([root, .. chain[i].Inputs.Skip(1)]);
        return plan with { Root = root };
    }

    /// <summary>
    /// The three nodes of such a circle, each of which may stand for each other one; null where the operators are something else.
    /// </summary>
    /// <param name="operators">All that makes the rows.</param>
    /// <param name="read">What is read of them.</param>
    /// <param name="layout">The tables.</param>
    public static ImmutableArray<Variable>? CornersOf(
        IEnumerable<LogicalOperator> operators, HashSet<Variable> read, GraphLayout layout)
    {
        TriangleFinder finder = new(layout);
        return operators.All(finder.IsTaken) && finder.Find(read) is not null ? finder._corners : null;
    }

    private bool IsTaken(LogicalOperator plan)
    {
        switch (plan)
        {
            case LogicalArgument { Arguments.IsEmpty: true }:
                return true;
            case LogicalNodeScan scan:
                Narrow(scan.Node, table => scan.Label is null || table.Labels.Contains(scan.Label));
                return ++_scans == 1;
            case LogicalExpand step:
                _walks.Add(step.Walk);
                Narrow(step.From, static _ => true);
                Narrow(step.To, table => step.ToLabels.All(table.Labels.Contains));
                return _walks.Count <= MostWalks;
            case LogicalFilter filter:
                return filter.Predicates.All(IsTaken);
            default:
                return false;
        }
    }

    private bool IsTaken(BoundExpression predicate)
    {
        if (predicate is not BoundLabelTest { Operand: BoundVariable { Variable: var node } } test || test.Labels.Computed.Any())
            return false;
        Narrow(node, table => SqlLabels.Meets(table, test.Labels));
        return true;
    }

    private void Narrow(Variable node, Func<NodeTable, bool> meets) =>
        _nodes[node] = [.. _nodes.GetValueOrDefault(node, _layout.Nodes).Where(meets)];

    private LogicalTriangles? Find(HashSet<Variable> read)
    {
        // A condition on the type of a relationship was taken for one on a node.
        if (_walks.Exists(walk => _nodes.ContainsKey(walk.Relationship) || read.Contains(walk.Relationship) || walk.From == walk.To))
            return null;
        for (int first = 0; first < _walks.Count; first++)
        {
            for (int second = first + 1; second < _walks.Count; second++)
            {
                for (int third = second + 1; third < _walks.Count; third++)
                {
                    if (Of([_walks[first], _walks[second], _walks[third]], read) is { } found)
                        return found;
                }
            }
        }

        return null;
    }

    private LogicalTriangles? Of(Walk[] circle, HashSet<Variable> read)
    {
        ImmutableArray<Variable> corners = [.. circle.SelectMany(walk => new[] { walk.From, walk.To }).Distinct()];
        if (corners.Length != 3 || corners.Any(read.Contains) || !corners.All(corner => circle.Count(walk => Touches(walk, corner)) == 2)
            || !circle.All(walk => walk.Direction == Direction.Both && walk.Types.ToHashSet().SetEquals(circle[0].Types))
            || !corners.All(corner => _nodes[corner].SequenceEqual(_nodes[corners[0]]))
            || !MustDiffer(circle[0], circle[1]) || !MustDiffer(circle[1], circle[2]) || !MustDiffer(circle[2], circle[0]))
            return null;
        List<Walk> others = [.. _walks.Except(circle)];
        if (others.Exists(other => _walks.Exists(walk => MustDiffer(other, walk) && MayMeet(other, walk)))
            || !_walks.SelectMany(walk => walk.DifferentFrom).All(known => _walks.Exists(walk => walk.Relationship == known)))
            return null;
        _corners = corners;
        // From a corner to a corner one after the other: that a relationship is walked from its start says nothing more of it.
        Walk edge = circle[0] with { Direction = Direction.Outgoing, DifferentFrom = [], Into = false };
        if (others.Count == 0)
            return new LogicalTriangles(edge, _nodes[corners[0]], [], Hub: null);
        return WayFrom(corners[0], corners, others, read) is { } way && WayFrom(corners[1], corners, others, read) is { } two
            && WayFrom(corners[2], corners, others, read) is { } three && way.Hub == two.Hub && way.Hub == three.Hub
            && way.Steps.Length * 3 == others.Count && AreLike(way.Steps, two.Steps) && AreLike(way.Steps, three.Steps)
            ? new LogicalTriangles(edge, _nodes[corners[0]], way.Steps, way.Hub) : null;
    }

    /// <summary>The way from a corner to the first node at which it meets others.</summary>
    private (ImmutableArray<TieStep> Steps, Variable Hub)? WayFrom(
        Variable corner, ImmutableArray<Variable> corners, List<Walk> others, HashSet<Variable> read)
    {
        List<TieStep> steps = [];
        List<Walk> walked = [];
        Variable at = corner;
        while (true)
        {
            List<Walk> next = [.. others.Where(walk => Touches(walk, at) && !walked.Contains(walk))];
            if (at != corner && next.Count == 2)
                return ([.. steps], at);
            if (next is not [var only] || (at != corner && read.Contains(at)))
                return null;
            walked.Add(only);
            Walk seen = only.From == at ? only
                : only with { From = only.To, To = only.From, Direction = only.Direction.Reverse() };
            steps.Add(new TieStep(seen with { DifferentFrom = [], Into = false }, _nodes[seen.To]));
            at = seen.To;
            if (corners.Contains(at))
                return null;
        }
    }

    private static bool AreLike(ImmutableArray<TieStep> one, ImmutableArray<TieStep> other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First.IsLike(pair.Second));

    private static bool Touches(Walk walk, Variable node) => walk.From == node || walk.To == node;

    private static bool MustDiffer(Walk one, Walk other) =>
        one.DifferentFrom.Contains(other.Relationship) || other.DifferentFrom.Contains(one.Relationship);

    /// <summary>Whether two relationships may be the same one.</summary>
    private bool MayMeet(Walk one, Walk other) => _layout.LinksOf(one.Types).Any(_layout.LinksOf(other.Types).Contains);
}
