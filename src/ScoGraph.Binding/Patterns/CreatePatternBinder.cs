using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Scopes;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Binding.Patterns;

/// <summary>
/// Binds what CREATE and MERGE make. Properties see the variables of earlier clauses and, in CREATE, those of the clause that stand before
/// them in the order of creation: a node's see earlier nodes, a relationship's also earlier relationships.
/// </summary>
/// <param name="state">The statement.</param>
/// <param name="scope">The names known before; the new ones are added.</param>
/// <param name="merge">Whether MERGE is meant, which asks for no direction and takes no parameter as a property map.</param>
internal sealed class CreatePatternBinder(StatementState state, Scope scope, bool merge)
{
    private readonly string _clause = merge ? "MERGE" : "CREATE";
    private readonly Scope _seenByNodes = scope.Copy();
    private readonly Scope _seenByRelationships = scope.Copy();
    private readonly List<BoundNewNode> _nodes = [];
    private readonly List<BoundNewRelationship> _relationships = [];
    private readonly List<BoundPathVariable> _paths = [];

    /// <summary>The node variables of the path bound last, in the order written.</summary>
    public ImmutableArray<Variable> PathNodes { get; private set; } = [];

    public BoundCreate Bind(SourceSpan span, ImmutableArray<PathPattern> patterns)
    {
        foreach (PathPattern pattern in patterns)
            BindPath(pattern);
        return new BoundCreate(span, [.. _nodes], [.. _relationships], [.. _paths]);
    }

    private void BindPath(PathPattern pattern)
    {
        if (pattern.Selector != PathSelector.All)
            throw BindingErrors.Unexpected($"A shortest path cannot stand in {_clause}.", pattern.Span);
        if (pattern.Search is { } search)
            throw BindingErrors.Unexpected($"A search cannot stand in the pattern of {_clause}.", search.Span);
        if (pattern.Mode is { } mode)
            throw BindingErrors.Unexpected($"{mode.ToString().ToUpperInvariant()} cannot stand in the pattern of {_clause}.", pattern.Span);
        if (pattern.Where is { } where)
            throw BindingErrors.Unexpected($"A condition cannot stand in the pattern of {_clause}.", where.Span);
        ImmutableArray<Variable>.Builder nodes = ImmutableArray.CreateBuilder<Variable>();
        ImmutableArray<Variable>.Builder relationships = ImmutableArray.CreateBuilder<Variable>();
        for (int i = 0; i < pattern.Nodes.Length; i++)
        {
            nodes.Add(BindNode(pattern.Nodes[i], alone: pattern.Segments.IsEmpty));
            if (i > 0)
                relationships.Add(BindSegment(pattern.Segments[i - 1], nodes[i - 1], nodes[i]));
        }

        PathNodes = nodes.ToImmutable();
        if (pattern.Variable is not { } name)
            return;
        if (scope.Find(name.Name) is not null)
            throw BindingErrors.VariableAlreadyBound(name.Name, name.Span);
        _paths.Add(new BoundPathVariable(Introduce(name, ExpressionType.Path), PathNodes, relationships.ToImmutable()));
    }

    private Variable BindNode(NodePattern pattern, bool alone)
    {
        if (pattern.Where is { } where)
            throw BindingErrors.Unexpected($"A condition cannot stand in the pattern of {_clause}.", where.Span, "Give properties as {key: value}.");
        if (pattern.Variable is { } name && state.Resolve(scope, name.Name) is { } known)
        {
            ValueTypes kinds = known.Type.Kinds & ~ValueTypes.Null;
            if (kinds != ValueTypes.None && (kinds & ValueTypes.Node) == 0 && !alone)
                throw BindingErrors.VariableTypeConflict(name.Name, TypeNames.Of(kinds), "a node", name.Span);
            if (alone || pattern.Labels is not null || pattern.Properties is not null)
                throw BindingErrors.CannotCreateBound(name.Name, name.Span);
            return known;
        }

        BoundLabelList labels = LabelBinder.ToCreate(pattern.Labels, new ExpressionContext(state, _seenByNodes));
        BoundExpression? properties = BindProperties(pattern.Properties, _seenByNodes);
        Variable variable = pattern.Variable is { } fresh
            ? Introduce(fresh, ExpressionType.Node, _seenByNodes, _seenByRelationships)
            : state.Unnamed("node", ExpressionType.Node);
        _nodes.Add(new BoundNewNode(pattern.Span, variable, labels, properties));
        return variable;
    }

    private Variable BindSegment(PathSegment segment, Variable left, Variable right) => segment is RelationshipPattern relationship
        ? BindRelationship(relationship, left, right)
        : throw BindingErrors.CreatesVariableLength(_clause, ((QuantifiedPath)segment).Quantifier.Span);

    private Variable BindRelationship(RelationshipPattern pattern, Variable left, Variable right)
    {
        if (pattern.Variable is { } name && scope.Find(name.Name) is not null)
            throw BindingErrors.VariableAlreadyBound(name.Name, name.Span);
        if (pattern.Length is { } length)
            throw BindingErrors.CreatesVariableLength(_clause, length.Span);
        if (pattern.Types is not (LabelName or LabelComputed { Any: false }))
            throw BindingErrors.NeedsType(_clause, pattern.Types?.Span ?? pattern.Span);
        if (pattern.Direction == PatternDirection.Either && !merge)
            throw BindingErrors.NeedsDirection(pattern.Span);
        if (pattern.Where is { } where)
            throw BindingErrors.Unexpected($"A condition cannot stand in the pattern of {_clause}.", where.Span, "Give properties as {key: value}.");
        BoundExpression? computed = pattern.Types is LabelComputed names
            ? LabelBinder.BindNames(names, new ExpressionContext(state, _seenByRelationships)) : null;
        BoundExpression? properties = BindProperties(pattern.Properties, _seenByRelationships);
        Variable variable = pattern.Variable is { } fresh
            ? Introduce(fresh, ExpressionType.Relationship, _seenByRelationships)
            : state.Unnamed("relationship", ExpressionType.Relationship);
        (Variable from, Variable to) = pattern.Direction == PatternDirection.Left ? (right, left) : (left, right);
        _relationships.Add(new BoundNewRelationship(pattern.Span, variable, (pattern.Types as LabelName)?.Name ?? "",
            computed, from, to, properties));
        return variable;
    }

    private BoundExpression? BindProperties(Expression? properties, Scope seen)
    {
        if (properties is null)
            return null;
        if (merge && properties is not MapLiteral)
            throw BindingErrors.PropertyParameter(_clause, properties.Span);
        return ExpressionBinder.Bind(properties, new ExpressionContext(state, seen));
    }

    private Variable Introduce(Identifier name, ExpressionType type, params ReadOnlySpan<Scope> seen)
    {
        Variable variable = new(name.Name, type);
        scope.Declare(name.Name, variable);
        if (!merge)
        {
            foreach (Scope earlier in seen)
                earlier.Declare(name.Name, variable);
        }

        return variable;
    }
}
