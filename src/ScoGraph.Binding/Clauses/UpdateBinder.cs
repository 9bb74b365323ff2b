using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Patterns;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Binding.Clauses;

/// <summary>SET and REMOVE.</summary>
internal static class UpdateBinder
{
    public static BoundUpdateClause BindSet(SetClause clause, ClauseContext context)
    {
        context.State.Writes = true;
        return new BoundUpdateClause(clause.Span, [.. clause.Items.Select(i => Bind(i, context.Expressions))]);
    }

    public static BoundUpdateClause BindRemove(RemoveClause clause, ClauseContext context)
    {
        context.State.Writes = true;
        return new BoundUpdateClause(clause.Span, [.. clause.Items.Select(i => Bind(i, context.Expressions))]);
    }

    public static BoundUpdate Bind(SetItem item, ExpressionContext context) => item switch
    {
        SetProperty n => new BoundSetProperty(
            n.Span, Target(n.Property.Target, ValueTypes.Element, context), n.Property.Key.Name, ExpressionBinder.Bind(n.Value, context)),
        SetComputedProperty n => new BoundSetComputedProperty(
            n.Span, Target(n.Property.Target, ValueTypes.Element, context), Key(n.Property, context),
            ExpressionBinder.Bind(n.Value, context)),
        SetAllProperties n => new BoundSetAllProperties(
            n.Span, Target(n.Target, ValueTypes.Element, context), n.Add,
            TypeRules.Require(
                ExpressionBinder.Bind(n.Value, context), ValueTypes.Map | ValueTypes.Element, "What properties are set from")),
        SetLabels n => new BoundSetLabels(n.Span, Target(n.Target, ValueTypes.Node, context), Labels(n.Labels, context), Remove: false),
        _ => throw new InvalidOperationException($"The change {item.GetType().Name} is not bound."),
    };

    private static BoundUpdate Bind(RemoveItem item, ExpressionContext context) => item switch
    {
        RemoveProperty n => new BoundSetProperty(
            n.Span, Target(n.Property.Target, ValueTypes.Element, context), n.Property.Key.Name,
            new BoundConstant(n.Span, new ExpressionType(ValueTypes.Null), Value.Null)),
        RemoveComputedProperty n => new BoundSetComputedProperty(
            n.Span, Target(n.Property.Target, ValueTypes.Element, context), Key(n.Property, context),
            new BoundConstant(n.Span, new ExpressionType(ValueTypes.Null), Value.Null)),
        RemoveLabels n => new BoundSetLabels(n.Span, Target(n.Target, ValueTypes.Node, context), Labels(n.Labels, context), Remove: true),
        _ => throw new InvalidOperationException($"The change {item.GetType().Name} is not bound."),
    };

    private static BoundLabelList Labels(ImmutableArray<LabelExpression> labels, ExpressionContext context)
    {
        if (labels.FirstOrDefault(l => l is LabelComputed { Any: true }) is { } any)
            throw BindingErrors.Unexpected("What labels are set or removed must be said: $any(…) is a condition.", any.Span, "Write $(…).");
        return LabelBinder.ListOf(labels, context);
    }

    private static BoundExpression Key(IndexAccess property, ExpressionContext context) =>
        TypeRules.Require(ExpressionBinder.Bind(property.Index, context), ValueTypes.String, "The key of a property");

    private static BoundExpression Target(Expression target, ValueTypes allowed, ExpressionContext context) =>
        TypeRules.Require(ExpressionBinder.Bind(target, context), allowed, "What is changed");
}
