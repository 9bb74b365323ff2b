using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Clauses;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Scopes;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Aggregation;

/// <summary>
/// What ORDER BY and the WHERE behind WITH see: the items by name; beside these, where rows are neither grouped nor made distinct, the
/// variables from before.
/// </summary>
internal sealed class SortContext
{
    private readonly ClauseContext _clause;
    private readonly Scope _scope;
    private readonly GroupingTable? _table;
    private readonly bool _grouped;

    public SortContext(ClauseContext clause, BoundItems items, bool distinct)
    {
        _clause = clause;
        _grouped = items.Aggregation is not null;
        Aliases = new Scope(clause.Scope.Outer);
        foreach (NamedItem item in items.Items)
            Aliases.Declare(item.Name, item.Variable);
        _table = distinct ? TableOf(items) : _grouped ? items.Table : null;
        _scope = _table is null ? Over(clause.Scope) : Aliases;
    }

    /// <summary>The names that the next clause sees.</summary>
    public Scope Aliases { get; }

    public ExpressionContext OfCondition =>
        new(_clause.State, _scope, Grouping: _table is null ? null : new SortGrouping(Aliases, _table, null));

    public ExpressionContext Of(Expression key) => _table is null
        ? new ExpressionContext(_clause.State, _scope)
        : new ExpressionContext(
            _clause.State, _scope, _grouped ? AggregatePlace.Allowed : AggregatePlace.Forbidden, new SortGrouping(Aliases, _table, key));

    /// <summary>After DISTINCT nothing but the items is left, whatever they were made from.</summary>
    private static GroupingTable TableOf(BoundItems items)
    {
        GroupingTable table = new();
        foreach (NamedItem item in items.Items)
            table.AddKey(item.Syntax, item.Variable, item.Expression);
        return table;
    }

    private Scope Over(Scope before)
    {
        Scope scope = new(before);
        foreach ((string name, Variable variable) in Aliases.Own)
            scope.Declare(name, variable);
        return scope;
    }
}
