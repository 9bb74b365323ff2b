using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;

namespace ScoGraph.Binding.Expressions;

/// <summary>Properties, elements and slices. The kit calls a property of a path a syntax error and one of a number a type error.</summary>
internal static class AccessBinder
{
    public static BoundExpression BindProperty(PropertyAccess access, ExpressionContext context)
    {
        BoundExpression target = ExpressionBinder.Bind(access.Target, context);
        if (target.Type.IsOnly(ValueTypes.Path))
            throw BindingErrors.InvalidArgument("A path has no properties.", access.Span, "Ask its nodes(…) or relationships(…).");
        if (target.Type.Kinds.IsNever(TypeRules.HavingProperties))
        {
            throw BindingErrors.InvalidOperand($"There are no properties in {TypeNames.Of(target.Type)}.", access.Span,
                "Nodes, relationships, maps, points and temporal values have properties.");
        }

        return new BoundProperty(access.Span, target, access.Key.Name);
    }

    public static BoundExpression BindIndex(IndexAccess access, ExpressionContext context)
    {
        BoundExpression target = ExpressionBinder.Bind(access.Target, context), index = ExpressionBinder.Bind(access.Index, context);
        if (target.Type.Kinds.IsNever(ValueTypes.List | ValueTypes.Map | ValueTypes.Element))
        {
            throw BindingErrors.InvalidOperand($"There are no elements in {TypeNames.Of(target.Type)}.", access.Span,
                "Lists, maps, nodes and relationships are looked into by [ ].");
        }

        bool list = target.Type.IsOnly(ValueTypes.List);
        if (list && index.Type.Kinds.IsNever(ValueTypes.Integer))
            throw BindingErrors.InvalidOperand($"The index of a list must be an integer, not {TypeNames.Of(index.Type)}.", index.Span);
        return new BoundIndex(access.Span, list ? TypeRules.ItemOf(target.Type).OrNull() : ExpressionType.Any, target, index);
    }

    public static BoundExpression BindSlice(SliceAccess access, ExpressionContext context)
    {
        BoundExpression target = ExpressionBinder.Bind(access.Target, context);
        BoundExpression? from = access.From is { } first ? ExpressionBinder.Bind(first, context) : null;
        BoundExpression? to = access.To is { } last ? ExpressionBinder.Bind(last, context) : null;
        if (target.Type.Kinds.IsNever(ValueTypes.List))
        {
            throw BindingErrors.InvalidOperand($"Only a list has slices, not {TypeNames.Of(target.Type)}.", access.Span,
                "For a part of a string see substring(…).");
        }

        return new BoundSlice(access.Span, new ExpressionType(ValueTypes.List | ValueTypes.Null, target.Type.Items), target, from, to);
    }
}
