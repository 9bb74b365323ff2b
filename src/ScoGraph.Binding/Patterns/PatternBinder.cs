using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Scopes;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Binding.Patterns;

/// <summary>
/// Binds a pattern to look for: first the variables of all its parts, so that a condition may use any of them, then the conditions.
/// </summary>
/// <param name="state">The statement.</param>
/// <param name="scope">The names known before; the pattern's own are added.</param>
/// <param name="optional">Whether the pattern may match nothing.</param>
/// <param name="mayIntroduce">Whether it may name new variables.</param>
/// <param name="modes">What paths may repeat.</param>
internal sealed class PatternBinder(StatementState state, Scope scope, bool optional, bool mayIntroduce, PathModeBinder modes)
{
    private readonly PatternVariables _variables = new(state, scope, optional, mayIntroduce) { MayRepeat = modes.IsRepeatable };
    private readonly Scope _before = scope.Copy();
    private readonly Dictionary<QuantifiedPath, QuantifiedPathBinder> _quantified = new(ReferenceEqualityComparer.Instance);
    private readonly List<Variable> _nodes = [];
    private readonly List<BoundPathVariable> _paths = [];
    private readonly List<(PathPattern Pattern, ImmutableArray<Variable> Nodes, ImmutableArray<Variable> Relationships,
        Variable? Path)> _parts = [];
    private readonly List<BoundRelationshipPattern> _relationships = [];
    private readonly List<BoundShortestPath> _shortest = [];
    private readonly List<BoundExpression> _predicates = [];

    public BoundPattern Bind(ImmutableArray<PathPattern> patterns, Expression? where)
    {
        PathPattern? searched = patterns.FirstOrDefault(p => p.Search is not null);
        if (searched is not null && patterns.Length > 1)
            throw BindingErrors.SearchNotAlone(searched.Search!.Span);
        foreach (PathPattern pattern in patterns)
            Declare(pattern);
        _predicates.AddRange(_variables.Checks);
        foreach ((PathPattern pattern, ImmutableArray<Variable> nodes, ImmutableArray<Variable> relationships, Variable? path) in _parts)
        {
            for (int i = 0; i < nodes.Length; i++)
            {
                BindNode(pattern.Nodes[i], nodes[i]);
                if (i < relationships.Length)
                    BindSegment(pattern, i, nodes, relationships[i], path);
            }

            _predicates.AddRange(modes.Conditions(pattern, nodes, relationships));
            _predicates.AddRange(Conjunction.Bind(pattern.Where, new ExpressionContext(state, scope)));
        }

        ImmutableArray<BoundExpression> conditions = [.. Conjunction.Bind(where, new ExpressionContext(state, scope))];
        if (searched is null)
            _predicates.AddRange(conditions);
        return new BoundPattern([.. _nodes], [.. _relationships], [.. _shortest], [.. _paths], [.. _predicates])
        {
            Search = searched is null || IsWalk(searched) ? null
                : new BoundPathSearch(Choice(searched), _parts[0].Nodes[0], _parts[0].Nodes[^1], _parts[0].Relationships),
            After = searched is null ? [] : conditions,
        };
    }

    /// <summary>Whether the paths are looked for by their length from the start, rather than listed and then chosen from.</summary>
    private static bool IsWalk(PathPattern pattern) => pattern.Selector != PathSelector.All
        || (pattern.Search is not null && pattern.Segments is [RelationshipPattern { Length: not null }]);

    private static PathChoice Choice(PathPattern pattern) => pattern.Search is { } search
        ? new PathChoice(search.Count, search.Kind == PathSearchKind.ShortestGroups)
        : pattern.Selector == PathSelector.AllShortest ? PathChoice.AllShortest : PathChoice.One;

    private void Declare(PathPattern pattern)
    {
        bool shortest = IsWalk(pattern);
        modes.CheckFinite(pattern, shortest);
        if (pattern.Selector != PathSelector.All)
            ShortestPathRules.Check(pattern);
        ImmutableArray<Variable>.Builder nodes = ImmutableArray.CreateBuilder<Variable>();
        ImmutableArray<Variable>.Builder relationships = ImmutableArray.CreateBuilder<Variable>();
        for (int i = 0; i < pattern.Nodes.Length; i++)
        {
            Variable node = _variables.Node(pattern.Nodes[i].Variable);
            nodes.Add(node);
            if (!_nodes.Contains(node))
                _nodes.Add(node);
            if (i < pattern.Segments.Length)
                relationships.Add(DeclareSegment(pattern.Segments[i], shortest));
        }

        Variable? path = shortest || pattern.Variable is not null ? _variables.Path(pattern.Variable) : null;
        _parts.Add((pattern, nodes.ToImmutable(), relationships.ToImmutable(), path));
        if (path is not null && !shortest)
            _paths.Add(new BoundPathVariable(path, nodes.ToImmutable(), relationships.ToImmutable()));
    }

    private Variable DeclareSegment(PathSegment segment, bool shortest)
    {
        if (segment is QuantifiedPath quantified)
            return (_quantified[quantified] = new QuantifiedPathBinder(quantified, state, scope, _variables)).List;
        RelationshipPattern relationship = (RelationshipPattern)segment;
        if (relationship.Length is not { IsQuantifier: true } quantifier)
            return _variables.Relationship(relationship.Variable, isList: relationship.Length is not null || shortest);
        QuantifierRules.Check(quantifier);
        return relationship.Variable is { } name ? _variables.Group(name, ExpressionType.RelationshipList)
            : _variables.Relationship(null, isList: true);
    }

    private void BindNode(NodePattern pattern, Variable node)
    {
        ExpressionContext context = new(state, scope);
        if (pattern.Labels is { } labels)
            _predicates.AddRange(LabelBinder.Conjuncts(labels, node, context));
        _predicates.AddRange(PropertyConditions.Bind(pattern.Properties, node, "MATCH", context));
        _predicates.AddRange(Conjunction.Bind(pattern.Where, context));
    }

    private void BindSegment(PathPattern path, int at, ImmutableArray<Variable> nodes, Variable variable, Variable? pathVariable)
    {
        if (path.Segments[at] is QuantifiedPath quantified)
        {
            BoundRelationshipPattern repeated = _quantified[quantified].Bind(nodes[at], nodes[at + 1]);
            repeated = repeated with
            {
                DifferentWithin = Group(path),
                Length = repeated.Length! with { Mode = modes.Of(path) },
            };
            _relationships.Add(repeated);
            _predicates.AddRange(new StepConditions(state, scope, _before).OnWalk(
                repeated.Iteration!.Predicates, repeated.Variable, _quantified[quantified].Groups));
            return;
        }

        RelationshipPattern pattern = (RelationshipPattern)path.Segments[at];
        bool shortest = IsWalk(path), single = pattern.Length is null && !shortest;
        ImmutableArray<string>? types = LabelBinder.Alternatives(pattern.Types);
        BoundLength? length = single ? null : BindLength(pattern, types is null);
        if (length is not null)
        {
            _predicates.AddRange(
                new StepConditions(state, scope, _before).OnWalk(length.StepPredicates, variable, [new BoundGroup(variable, length.Step)]));
        }

        if (single)
            _predicates.AddRange(Conditions(pattern, types is null, variable, new ExpressionContext(state, scope)));
        bool left = pattern.Direction == PatternDirection.Left;
        (Variable from, Variable to) = left ? (nodes[at + 1], nodes[at]) : (nodes[at], nodes[at + 1]);
        BoundRelationshipPattern bound = new(
            pattern.Span, variable, from, to, types ?? [], pattern.Direction != PatternDirection.Either)
        {
            Length = length is null ? null : length with { Mode = modes.Of(path) },
            Reversed = left,
            DifferentWithin = Group(path),
        };
        if (shortest)
            _shortest.Add(new BoundShortestPath(pathVariable!, bound, Choice(path)));
        else
            _relationships.Add(bound);
    }

    private int? Group(PathPattern path) => modes.Group(path, _parts.FindIndex(part => ReferenceEquals(part.Pattern, path)));

    private BoundLength BindLength(RelationshipPattern pattern, bool typesAreCondition)
    {
        Variable step = new(pattern.Variable?.Name ?? "step", ExpressionType.Relationship, isAnonymous: true);
        Scope inner = pattern.Variable is { } name ? scope.With(name.Name, step) : scope;
        ImmutableArray<BoundExpression> conditions = [.. Conditions(pattern, typesAreCondition, step, new ExpressionContext(state, inner))];
        return pattern.Length is { } length
            ? new BoundLength(length.Min ?? 1, length.Max, step, conditions)
            : new BoundLength(1, 1, step, conditions);
    }

    private static IEnumerable<BoundExpression> Conditions(
        RelationshipPattern pattern, bool typesAreCondition, Variable relationship, ExpressionContext context)
    {
        IEnumerable<BoundExpression> types = typesAreCondition ? LabelBinder.Conjuncts(pattern.Types!, relationship, context) : [];
        return types.Concat(PropertyConditions.Bind(pattern.Properties, relationship, "MATCH", context))
            .Concat(Conjunction.Bind(pattern.Where, context));
    }
}
