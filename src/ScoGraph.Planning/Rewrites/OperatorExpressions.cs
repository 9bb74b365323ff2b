using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Rewrites;

/// <summary>Puts others in the place of expressions that stand in an operator.</summary>
internal static class OperatorExpressions
{
    /// <summary>An operator with other expressions; one that is rarely met stays as it is.</summary>
    public static LogicalOperator Replace(LogicalOperator plan, ExpressionReplacement replacement) => plan switch
    {
        LogicalFilter p => p with { Predicates = replacement.Apply(p.Predicates) },
        LogicalProject p => p with { Items = Items(p.Items, replacement) },
        LogicalSort p => p with { Keys = Keys(p.Keys, replacement) },
        LogicalTop p => p with { Keys = Keys(p.Keys, replacement) },
        LogicalUnwind p => p with { List = replacement.Apply(p.List) },
        LogicalAggregate p => p with
        {
            Keys = Items(p.Keys, replacement),
            Aggregates = [.. p.Aggregates.Select(each => each with { Arguments = replacement.Apply(each.Arguments) })],
        },
        _ => plan,
    };

    private static ImmutableArray<BoundItem> Items(ImmutableArray<BoundItem> items, ExpressionReplacement replacement) =>
        [.. items.Select(item => item with { Expression = replacement.Apply(item.Expression) })];

    private static ImmutableArray<BoundSortKey> Keys(ImmutableArray<BoundSortKey> keys, ExpressionReplacement replacement) =>
        [.. keys.Select(key => key with { Expression = replacement.Apply(key.Expression) })];
}
