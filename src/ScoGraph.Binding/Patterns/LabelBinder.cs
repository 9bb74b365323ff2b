using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Binding.Patterns;

/// <summary>Conditions on labels and types, and the plain lists of names among them.</summary>
internal static class LabelBinder
{
    public static BoundLabels Bind(LabelExpression labels, ExpressionContext context) => AmpleStack.HasRoom ? BindHere(labels, context)
        : AmpleStack.Run(static place => BindHere(place.labels, place.context), (labels, context));

    private static BoundLabels BindHere(LabelExpression labels, ExpressionContext context) => labels switch
    {
        LabelName n => new BoundLabelName(n.Name),
        LabelComputed n => new BoundComputedLabels(BindNames(n, context), n.Any),
        LabelWildcard => new BoundAnyLabel(),
        LabelNot n => new BoundNotLabels(Bind(n.Operand, context)),
        LabelAnd n => Halves.Join([.. n.Operands.Select(o => Bind(o, context))], (left, right) => new BoundAndLabels(left, right)),
        LabelOr n => Halves.Join([.. n.Operands.Select(o => Bind(o, context))], (left, right) => new BoundOrLabels(left, right)),
        _ => throw new InvalidOperationException($"The label expression {labels.GetType().Name} is not bound."),
    };

    /// <summary>The condition on a variable as conjuncts.</summary>
    public static IEnumerable<BoundExpression> Conjuncts(LabelExpression labels, Variable variable, ExpressionContext context) =>
        labels is LabelAnd and
        ? and.Operands.SelectMany(operand => Conjuncts(operand, variable, context))
        : [new BoundLabelTest(labels.Span, new BoundVariable(labels.Span, variable), Bind(labels, context))];

    /// <summary>The names of a disjunction of names (empty for no condition at all), or null where it is anything else.</summary>
    public static ImmutableArray<string>? Alternatives(LabelExpression? labels) => labels switch
    {
        null or LabelWildcard => [],
        LabelName n => [n.Name],
        LabelOr n when AllNames(n) => [.. Names(n).Distinct(StringComparer.Ordinal)],
        _ => null,
    };

    /// <summary>The labels to give to a new node.</summary>
    public static BoundLabelList ToCreate(LabelExpression? labels, ExpressionContext context) =>
        ListOf(labels is null ? [] : Listed(labels), context);

    /// <summary>Labels that are named or computed, as lists of both.</summary>
    public static BoundLabelList ListOf(IEnumerable<LabelExpression> labels, ExpressionContext context) => new(
        [.. labels.OfType<LabelName>().Select(n => n.Name).Distinct(StringComparer.Ordinal)],
        [.. labels.OfType<LabelComputed>().Select(n => BindNames(n, context))]);

    /// <summary>The value that names labels or a type to give.</summary>
    public static BoundExpression BindNames(LabelComputed labels, ExpressionContext context) => TypeRules.Require(
        ExpressionBinder.Bind(labels.Names, context), ValueTypes.String | ValueTypes.List, "What names labels or a type");

    private static IEnumerable<LabelExpression> Listed(LabelExpression labels) => labels switch
    {
        LabelName or LabelComputed { Any: false } => [labels],
        LabelAnd n => n.Operands.SelectMany(Listed),
        _ => throw BindingErrors.Unexpected("A new node takes labels by name, not a condition on labels.", labels.Span, "Write `:A:B`."),
    };

    private static bool AllNames(LabelExpression labels) =>
        labels is LabelName || (labels is LabelOr or && or.Operands.All(AllNames));

    private static IEnumerable<string> Names(LabelExpression labels) =>
        labels is LabelOr or ? or.Operands.SelectMany(Names) : [((LabelName)labels).Name];
}
