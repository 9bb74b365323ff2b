using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Building;

/// <summary>
/// Turns the patterns of MATCH clauses in a row into scans and expansions over an input, in the order that <see cref="PatternOrder"/>
/// chooses for them all. Relationships must differ within a clause only.
/// </summary>
internal sealed class PatternSolver
{
    private readonly BoundPattern _pattern;
    private readonly Dictionary<BoundRelationshipPattern, int> _clauses = new(ReferenceEqualityComparer.Instance);
    private readonly GrowingPlan _growing;
    private readonly Dictionary<int, List<BoundRelationshipPattern>> _solved = [];
    private readonly List<BoundExpression> _listEqualities = [];
    private readonly ImmutableArray<Variable> _givenAlone;
    private readonly WalkConditions _walks;

    private PatternSolver(GrowingPlan plan, ImmutableArray<BoundPattern> patterns)
    {
        _growing = plan;
        _pattern = patterns.Length == 1 ? patterns[0] : Join(patterns);
        _walks = new WalkConditions(_pattern);
        for (int clause = 0; clause < patterns.Length; clause++)
        {
            foreach (BoundRelationshipPattern relationship in patterns[clause].Relationships)
                _clauses[relationship] = clause;
        }

        HashSet<Variable> ends = [.. _pattern.Relationships.SelectMany(r => new[] { r.From, r.To })];
        _givenAlone = [.. _pattern.Nodes.Where(n => IsBound(n) && (n.Type.Kinds & ValueTypes.Null) != 0 && !ends.Contains(n))];
    }

    /// <summary>Extends the plan's rows by all matches of the patterns, one a clause.</summary>
    public static void Solve(GrowingPlan plan, ImmutableArray<BoundPattern> patterns, PlanningContext context)
    {
        PatternSolver solver = new(plan, patterns);
        solver.Solve(PatternOrder.Choose(solver._pattern, plan.Bound, context));
    }

    private LogicalOperator Plan => _growing.Plan;

    private bool IsBound(Variable variable) => _growing.Bound.Contains(variable);

    private static BoundPattern Join(ImmutableArray<BoundPattern> patterns) => new(
        [.. patterns.SelectMany(p => p.Nodes).Distinct()], [.. patterns.SelectMany(p => p.Relationships)],
            [.. patterns.SelectMany(p => p.ShortestPaths)],
        [.. patterns.SelectMany(p => p.Paths)], [.. patterns.SelectMany(p => p.Predicates)]);

    private void Solve(IEnumerable<PatternMove> steps)
    {
        foreach (PatternMove step in steps)
        {
            if (step.Relationship is { } relationship)
                AddRelationship(relationship, step.Node);
            else
                AddScan(step.Node);
        }

        foreach (BoundShortestPath path in _pattern.ShortestPaths)
            AddShortestPath(path);
        AddPaths();
        HashSet<BoundExpression> solved = new(_pattern.ShortestPaths.SelectMany(PathPredicates), ReferenceEqualityComparer.Instance);
        IEnumerable<BoundExpression> predicates = _walks.Left(_pattern.Predicates.Where(p => !solved.Contains(p)));
        _growing.AddFilter([.. _givenAlone.Select(IsThere), .. predicates, .. _listEqualities]);
    }

    private void AddScan(Variable node)
    {
        if (!IsBound(node))
            _growing.Add(new LogicalNodeScan(Plan, node, Label: null));
    }

    /// <summary>Adds a relationship, walked from a node that is bound (or for a bound relationship from wherever it starts).</summary>
    private void AddRelationship(BoundRelationshipPattern pattern, Variable from)
    {
        bool forward = from == pattern.From;
        Variable to = forward ? pattern.To : pattern.From;
        Direction direction = !pattern.Directed ? Direction.Both : forward ? Direction.Outgoing : Direction.Incoming;
        if (!_solved.TryGetValue(_clauses[pattern], out List<BoundRelationshipPattern>? solved))
            _solved[_clauses[pattern]] = solved = [];
        ImmutableArray<Variable> different = [.. solved.Where(other => other.MayCoincide(pattern)).Select(other => other.Variable)];
        bool isBound = IsBound(pattern.Variable);
        Walk walk = new(from, pattern.Variable, to, pattern.Types, direction, IsBound(to), different);
        if (isBound && pattern.Length is null)
        {
            _growing.Add(new LogicalRelationshipEnds(Plan, walk with { DifferentFrom = [] }, IsBound(from)));
            _listEqualities.AddRange(different.Select(other => NotEqual(pattern.Variable, other)));
        }
        else if (pattern.Iteration is { } iteration)
        {
            HashSet<Variable> inside = [.. iteration.Inside];
            BoundIteration tested = iteration with
            {
                Predicates = _walks.Tested(iteration.Predicates, variable => inside.Contains(variable) || IsBound(variable)),
            };
            _growing.Add(new LogicalQuantifiedExpand(Plan, walk, tested, pattern.Length!, Backward: !forward));
        }
        else if (pattern.Length is { } length)
        {
            Variable list = isBound ? new Variable(pattern.Variable.Name + "'", pattern.Variable.Type, isAnonymous: true)
                : pattern.Variable;
            if (isBound)
                _listEqualities.Add(Equal(list, pattern.Variable));
            _growing.Add(new LogicalVariableExpand(
                Plan, walk with { Relationship = list }, Tested(length), ReverseList: forward == pattern.Reversed, EndsOnly: false));
        }
        else
        {
            _growing.Add(new LogicalExpand(Plan, walk));
        }

        solved.Add(pattern);
    }

    private void AddShortestPath(BoundShortestPath path)
    {
        BoundRelationshipPattern pattern = path.Relationship;
        Walk walk = new(
            pattern.From, pattern.Variable, pattern.To, pattern.Types,
            pattern.Directed ? Direction.Outgoing : Direction.Both, Into: true, []);
        _growing.Add(new LogicalShortestPath(
            Plan, path.Path, walk, Tested(pattern.Length!), path.Choice, pattern.Reversed, [.. _walks.Left(PathPredicates(path))]));
    }

    private BoundLength Tested(BoundLength length) => length with
    {
        StepPredicates = _walks.Tested(length.StepPredicates, variable => variable == length.Step || IsBound(variable)),
    };

    /// <summary>
    /// What the WHERE asks of a shortest path: it looks for the shortest path that meets these, not for one that happens to.
    /// </summary>
    private IEnumerable<BoundExpression> PathPredicates(BoundShortestPath path)
    {
        HashSet<Variable> own = [path.Path, path.Relationship.Variable];
        HashSet<Variable> others = [.. _pattern.ShortestPaths.Where(p => p != path)
            .SelectMany(p => new[] { p.Path, p.Relationship.Variable }),
            .. _pattern.Paths.Select(p => p.Variable)];
        return _pattern.Predicates.Where(p => FreeVariables.Of(p) is { } read && read.Overlaps(own) && !read.Overlaps(others)
            && Purity.IsRepeatable(p));
    }

    private void AddPaths()
    {
        ImmutableArray<BoundItem> items =
            [.. _pattern.Paths.Select(p => new BoundItem(p.Variable, new BoundPath(SourceSpan.None, p)))];
        if (!items.IsEmpty)
            _growing.Add(new LogicalProject(Plan, items));
    }

    /// <summary>A node that is given and from which nothing is walked must still be one: null matches no pattern.</summary>
    private static BoundIsNull IsThere(Variable node) => new(SourceSpan.None, new BoundVariable(SourceSpan.None, node), Negated: true);

    private static BoundComparison Equal(Variable left, Variable right) => Compare(Comparison.Equal, left, right);

    private static BoundComparison NotEqual(Variable left, Variable right) => Compare(Comparison.NotEqual, left, right);

    private static BoundComparison Compare(Comparison comparison, Variable left, Variable right) => new(
        SourceSpan.None, comparison, new BoundVariable(SourceSpan.None, left), new BoundVariable(SourceSpan.None, right));
}
