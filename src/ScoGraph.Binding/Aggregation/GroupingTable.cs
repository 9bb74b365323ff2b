using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Trees;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Aggregation;

/// <summary>The grouping keys and aggregates of a projection, found again by the way they are written.</summary>
internal sealed class GroupingTable
{
    private readonly List<(Expression Syntax, BoundItem Item)> _keys = [];
    private readonly List<(Expression Syntax, BoundAggregate Aggregate)> _aggregates = [];

    public IEnumerable<Expression> KeySyntax => _keys.Select(k => k.Syntax);

    public void AddKey(Expression syntax, Variable variable, BoundExpression expression) =>
        _keys.Add((syntax, new BoundItem(variable, expression)));

    public void AddAggregate(Expression syntax, BoundAggregate aggregate) => _aggregates.Add((syntax, aggregate));

    public Variable? FindKey(Expression syntax) => _keys.Find(k => SyntaxTrees.Same(k.Syntax, syntax)).Item?.Variable;

    public Variable? FindAggregate(Expression syntax) => _aggregates.Find(a => SyntaxTrees.Same(a.Syntax, syntax)).Aggregate?.Variable;

    public bool HasKey(Variable variable) => _keys.Exists(k => k.Item.Variable == variable);

    public BoundAggregation ToBound() =>
        new([.. _keys.Select(k => k.Item).DistinctBy(i => i.Variable)], [.. _aggregates.Select(a => a.Aggregate)]);
}
