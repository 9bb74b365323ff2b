using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Binding.Patterns;

/// <summary>Conditions on labels and types, and the plain lists of names among them.</summary>
internal static class LabelBinder
{
    public static BoundLabels Bind(LabelExpression labels) => labels switch
    {
        LabelName n => new BoundLabelName(n.Name),
        LabelWildcard => new BoundAnyLabel(),
        LabelNot n => new BoundNotLabels(Bind(n.Operand)),
        LabelAnd n => new BoundAndLabels(Bind(n.Left), Bind(n.Right)),
        LabelOr n => new BoundOrLabels(Bind(n.Left), Bind(n.Right)),
        _ => throw new InvalidOperationException($"The label expression {labels.GetType().Name} is not bound."),
    };

    /// <summary>The condition on a variable as conjuncts.</summary>
    public static IEnumerable<BoundExpression> Conjuncts(LabelExpression labels, Variable variable) => labels is LabelAnd and
        ? Conjuncts(and.Left, variable).Concat(Conjuncts(and.Right, variable))
        : [new BoundLabelTest(labels.Span, new BoundVariable(labels.Span, variable), Bind(labels))];

    /// <summary>The names of a disjunction of names (empty for no condition at all), or null where it is anything else.</summary>
    public static ImmutableArray<string>? Alternatives(LabelExpression? labels) => labels switch
    {
        null or LabelWildcard => [],
        LabelName n => [n.Name],
        LabelOr n when AllNames(n) => [.. Names(n).Distinct(StringComparer.Ordinal)],
        _ => null,
    };

    /// <summary>The labels to give to a new node.</summary>
    public static ImmutableArray<string> ToCreate(LabelExpression? labels) => labels switch
    {
        null => [],
        LabelName n => [n.Name],
        LabelAnd n => [.. ToCreate(n.Left).Concat(ToCreate(n.Right)).Distinct(StringComparer.Ordinal)],
        _ => throw BindingErrors.Unexpected("A new node takes labels by name, not a condition on labels.", labels.Span, "Write `:A:B`."),
    };

    private static bool AllNames(LabelExpression labels) => labels is LabelName || (labels is LabelOr or && AllNames(or.Left) && AllNames(or.Right));

    private static IEnumerable<string> Names(LabelExpression labels) =>
        labels is LabelOr or ? Names(or.Left).Concat(Names(or.Right)) : [((LabelName)labels).Name];
}
