using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Rewrites;
using ScoGraph.Sql.Bindings;

namespace ScoGraph.Sql.Cutting;

/// <summary>
/// Lets a statement give the properties that the operators above it read, as columns of its own: else our engine would ask for pages of
/// them. Up to the first aggregation, behind which a row has nothing but its keys.
/// </summary>
/// <param name="scope">What the statement knows; the columns become variables of it.</param>
internal sealed class ShippedProperties(SqlScope scope)
{
    /// <summary>A node that may be in more tables is cheaper to read in pages.</summary>
    private const int MostTables = 8;

    private readonly Dictionary<(Variable Element, string Key), Variable?> _shipped = [];

    /// <summary>The operators above a statement, the last one first, over rows with the columns.</summary>
    public ImmutableArray<LogicalOperator> Rewrite(ImmutableArray<LogicalOperator> above)
    {
        ExpressionReplacement replacement = new(Column);
        ImmutableArray<LogicalOperator>.Builder rewritten = above.ToBuilder();
        for (int i = above.Length - 1; i >= 0; i--)
        {
            rewritten[i] = OperatorExpressions.Replace(above[i], replacement);
            if (above[i] is LogicalAggregate)
                break;
        }

        return rewritten.ToImmutable();
    }

    /// <summary>The column of a property that the statement can give; null for all else.</summary>
    private BoundVariable? Column(BoundExpression expression)
    {
        if (expression is not BoundProperty { Target: BoundVariable target } property)
            return null;
        if (!_shipped.TryGetValue((target.Variable, property.Key), out Variable? shipped))
            _shipped.Add((target.Variable, property.Key), shipped = Ship(target.Variable, property.Key));
        return shipped is null ? null : new BoundVariable(property.Span, shipped);
    }

    private Variable? Ship(Variable element, string key)
    {
        if (scope.Find(element) is not ElementBinding binding || binding is NodeBinding { Tables.Length: > MostTables }
            || binding.Property(key, scope.Draft) is not { Kind: not null } value)
            return null;
        Variable column = new($"{element.Name}.{key}", ExpressionType.Any, isAnonymous: true);
        scope.Bind(column, new ValueBinding(value));
        return column;
    }
}
