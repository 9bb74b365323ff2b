using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Scopes;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Binding.Patterns;

/// <summary>
/// Binds a quantified path. Its names are declared twice: as lists for the rest of the query, and as single elements for the conditions
/// inside, which see these, the rest of the pattern, and what earlier clauses bind.
/// </summary>
internal sealed class QuantifiedPathBinder
{
    private readonly QuantifiedPath _path;
    private readonly ExpressionContext _context;
    private readonly PatternVariables _variables;
    private readonly List<BoundGroup> _groups = [];
    private readonly ImmutableArray<Variable> _nodes;
    private readonly ImmutableArray<Variable> _relationships;

    /// <param name="path">The quantified path.</param>
    /// <param name="state">The statement.</param>
    /// <param name="scope">What earlier clauses and the pattern bind.</param>
    /// <param name="variables">Takes the names of the pattern.</param>
    public QuantifiedPathBinder(QuantifiedPath path, StatementState state, Scope scope, PatternVariables variables)
    {
        QuantifierRules.Check(path);
        (_path, _variables) = (path, variables);
        _context = new ExpressionContext(state, new Scope(scope));
        _nodes = [.. path.Path.Nodes.Select(n => Declare(n.Variable, ExpressionType.Node, ExpressionType.NodeList))];
        _relationships = [.. path.Path.Segments.Select(
            s => Declare(((RelationshipPattern)s).Variable, ExpressionType.Relationship, ExpressionType.RelationshipList))];
        List = path.Path.Segments.Length == 1 && _groups.Find(g => g.Item == _relationships[0]) is { } named ? named.List
            : state.Unnamed("relationships", ExpressionType.RelationshipList);
    }

    /// <summary>The list of all relationships that the quantified path walks.</summary>
    public Variable List { get; }

    /// <summary>The lists of its elements that have a name.</summary>
    public IReadOnlyCollection<BoundGroup> Groups => _groups;

    /// <param name="left">The node before it.</param>
    /// <param name="right">The node behind it.</param>
    public BoundRelationshipPattern Bind(Variable left, Variable right)
    {
        List<BoundExpression> predicates = [];
        ImmutableArray<BoundHop>.Builder hops = ImmutableArray.CreateBuilder<BoundHop>();
        for (int i = 0; i < _nodes.Length; i++)
        {
            NodePattern node = _path.Path.Nodes[i];
            if (node.Labels is { } labels)
                predicates.AddRange(LabelBinder.Conjuncts(labels, _nodes[i], _context));
            predicates.AddRange(PropertyConditions.Bind(node.Properties, _nodes[i], "MATCH", _context));
            predicates.AddRange(Conjunction.Bind(node.Where, _context));
            if (i < _relationships.Length)
                hops.Add(BindHop((RelationshipPattern)_path.Path.Segments[i], _relationships[i], predicates));
        }

        predicates.AddRange(Conjunction.Bind(_path.Path.Where, _context));
        ImmutableArray<string> types = hops.Any(h => h.Types.IsEmpty) ? [] : [.. hops.SelectMany(h => h.Types).Distinct()];
        BoundIteration iteration = new(_nodes, hops.ToImmutable(), [.. predicates], [.. _groups.Where(g => g.List != List)]);
        Variable step = new("step", ExpressionType.Relationship, isAnonymous: true);
        BoundLength length = new(_path.Quantifier.Min ?? 0, _path.Quantifier.Max, step, []);
        return new BoundRelationshipPattern(_path.Span, List, left, right, types, Directed: true)
        { Length = length, Iteration = iteration };
    }

    private BoundHop BindHop(RelationshipPattern pattern, Variable relationship, List<BoundExpression> predicates)
    {
        ImmutableArray<string>? types = LabelBinder.Alternatives(pattern.Types);
        if (types is null)
            predicates.AddRange(LabelBinder.Conjuncts(pattern.Types!, relationship, _context));
        predicates.AddRange(PropertyConditions.Bind(pattern.Properties, relationship, "MATCH", _context));
        predicates.AddRange(Conjunction.Bind(pattern.Where, _context));
        Direction direction = pattern.Direction switch
        {
            PatternDirection.Right => Direction.Outgoing,
            PatternDirection.Left => Direction.Incoming,
            _ => Direction.Both,
        };
        return new BoundHop(relationship, types ?? [], direction);
    }

    private Variable Declare(Identifier? name, ExpressionType item, ExpressionType list)
    {
        bool isNode = item == ExpressionType.Node;
        if (name is null)
            return _context.State.Unnamed(isNode ? "node" : "relationship", item);
        if (_groups.Find(g => g.Item.Name == name.Name) is { } known)
        {
            if (known.Item.Type != item)
                throw BindingErrors.VariableTypeConflict(
                    name.Name, TypeNames.Of(known.Item.Type.Kinds), isNode ? "a node" : "a relationship", name.Span);
            return isNode ? known.Item : throw BindingErrors.RelationshipUniqueness(name.Name, name.Span);
        }

        Variable inside = new(name.Name, item, isAnonymous: true);
        _groups.Add(new BoundGroup(_variables.Group(name, list), inside));
        _context.Scope.Declare(name.Name, inside);
        return inside;
    }
}
