using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Expressions.Collections;

namespace ScoGraph.Binding.Expressions;

/// <summary>List and map literals, and map projections.</summary>
internal static class CollectionBinder
{
    public static BoundExpression BindList(ListLiteral list, ExpressionContext context)
    {
        ImmutableArray<BoundExpression> items = [.. list.Items.Select(i => ExpressionBinder.Bind(i, context))];
        return new BoundList(list.Span, TypeRules.ListOf(items), items);
    }

    public static BoundMap BindMap(MapLiteral map, ExpressionContext context) =>
        new(map.Span, [.. map.Entries.Select(e => new BoundMapEntry(e.Key.Name, ExpressionBinder.Bind(e.Value, context)))]);

    /// <summary>All properties come first, since what is named wins over them, wherever it stands.</summary>
    public static BoundExpression BindMapProjection(MapProjection projection, ExpressionContext context)
    {
        BoundExpression target = TypeRules.Require(
            ExpressionBinder.Bind(projection.Target, context), ValueTypes.Element | ValueTypes.Map, "What is projected to a map");
        ImmutableArray<BoundMapEntry> entries =
        [
            .. projection.Items.OrderByDescending(item => item.AllProperties).Select(item => item.AllProperties
                ? new BoundMapEntry(null, target)
                : new BoundMapEntry(item.Key!.Name, ExpressionBinder.Bind(item.Value!, context))),
        ];
        return new BoundMapProjection(projection.Span, target, new BoundMap(projection.Span, entries));
    }
}
