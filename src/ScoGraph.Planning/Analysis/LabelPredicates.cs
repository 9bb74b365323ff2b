using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Planning.Analysis;

/// <summary>Reads labels and equalities off predicates.</summary>
internal static class LabelPredicates
{
    /// <summary>The variable whose labels a predicate tests; null where it is anything else.</summary>
    public static Variable? Subject(BoundExpression predicate) =>
        predicate is BoundLabelTest { Operand: BoundVariable reference } ? reference.Variable : null;

    /// <summary>The predicate that a node has a label.</summary>
    public static BoundExpression Has(Variable node, string label) =>
        new BoundLabelTest(SourceSpan.None, new BoundVariable(SourceSpan.None, node), new BoundLabelName(label));

    /// <summary>The predicate that a property of a node equals a value.</summary>
    public static BoundExpression HasValue(Variable node, string key, BoundExpression value) => new BoundComparison(
        value.Span, Comparison.Equal, new BoundProperty(value.Span, new BoundVariable(value.Span, node), key), value);

    /// <summary>The labels that a node certainly has where the predicate is true.</summary>
    public static IEnumerable<string> Required(BoundExpression predicate, Variable node) =>
        predicate is BoundLabelTest test && Subject(predicate) == node ? Conjuncts(test.Labels) : [];

    /// <summary>The predicate without labels that are known to hold; null where nothing is left of it.</summary>
    public static BoundExpression? Without(BoundExpression predicate, Variable node, params IReadOnlyCollection<string> known)
    {
        if (predicate is not BoundLabelTest test || Subject(predicate) != node)
            return predicate;
        BoundLabels? rest = Without(test.Labels, known);
        return rest is null ? null : ReferenceEquals(rest, test.Labels) ? predicate : test with { Labels = rest };
    }

    /// <summary>
    /// The key and value where the predicate is <c>node.key = value</c> (either way round) and the value is the same whichever node it is
    /// compared with: it does not read the node, and is repeatable.
    /// </summary>
    public static (string Key, BoundExpression Value)? Equality(BoundExpression predicate, Variable node)
    {
        if (predicate is not BoundComparison { Operator: Comparison.Equal } equality)
            return null;
        return Match(equality.Left, equality.Right) ?? Match(equality.Right, equality.Left);

        (string, BoundExpression)? Match(BoundExpression property, BoundExpression value) =>
            property is BoundProperty { Target: BoundVariable reference } access && reference.Variable == node
            && Purity.IsRepeatable(value) && !FreeVariables.Of(value).Contains(node) ? (access.Key, value) : null;
    }

    /// <summary>The key where a property of a variable is compared with anything; null elsewhere.</summary>
    public static string? EqualKey(BoundComparison equality) => equality switch
    {
        { Left: BoundProperty { Target: BoundVariable } property } => property.Key,
        { Right: BoundProperty { Target: BoundVariable } property } => property.Key,
        _ => null,
    };

    /// <summary>The names that AND joins. Chains are trees of halves, so this goes no deeper than their logarithm.</summary>
    private static IEnumerable<string> Conjuncts(BoundLabels labels) => labels is BoundAndLabels and
        ? Conjuncts(and.Left).Concat(Conjuncts(and.Right)) : labels is BoundLabelName name ? [name.Name] : [];

    private static BoundLabels? Without(BoundLabels labels, IReadOnlyCollection<string> known)
    {
        if (labels is BoundLabelName name)
            return known.Contains(name.Name) ? null : name;
        if (labels is not BoundAndLabels and)
            return labels;
        BoundLabels? left = Without(and.Left, known), right = Without(and.Right, known);
        return left is null ? right : right is null ? left
            : ReferenceEquals(left, and.Left) && ReferenceEquals(right, and.Right) ? and : new BoundAndLabels(left, right);
    }
}
