using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Analysis;

/// <summary>Reads labels and equalities off predicates.</summary>
internal static class LabelPredicates
{
    /// <summary>The labels that a node certainly has where the predicate is true.</summary>
    public static IEnumerable<string> Required(BoundExpression predicate, Variable node) =>
        predicate is BoundLabelTest { Operand: BoundVariable reference } test && reference.Variable == node ? Names(test.Labels) : [];

    /// <summary>The predicate without a label that is known to hold; null where nothing is left of it.</summary>
    public static BoundExpression? Without(BoundExpression predicate, Variable node, string label)
    {
        if (predicate is not BoundLabelTest { Operand: BoundVariable reference } test || reference.Variable != node)
            return predicate;
        BoundLabels? rest = Without(test.Labels, label);
        return rest is null ? null : ReferenceEquals(rest, test.Labels) ? predicate : test with { Labels = rest };
    }

    /// <summary>
    /// The key and value where the predicate is <c>node.key = value</c> (either way round) and the value does not read the node.
    /// </summary>
    public static (string Key, BoundExpression Value)? Equality(BoundExpression predicate, Variable node)
    {
        if (predicate is not BoundComparison { Operator: Comparison.Equal } equality)
            return null;
        return Match(equality.Left, equality.Right) ?? Match(equality.Right, equality.Left);

        (string, BoundExpression)? Match(BoundExpression property, BoundExpression value) =>
            property is BoundProperty { Target: BoundVariable reference } access && reference.Variable == node
            && !FreeVariables.Of(value).Contains(node) ? (access.Key, value) : null;
    }

    private static IEnumerable<string> Names(BoundLabels labels) => labels switch
    {
        BoundLabelName name => [name.Name],
        BoundAndLabels and => Names(and.Left).Concat(Names(and.Right)),
        _ => [],
    };

    private static BoundLabels? Without(BoundLabels labels, string label)
    {
        switch (labels)
        {
            case BoundLabelName name:
                return name.Name == label ? null : name;
            case BoundAndLabels and:
                BoundLabels? left = Without(and.Left, label), right = Without(and.Right, label);
                return left is null ? right : right is null ? left
                    : ReferenceEquals(left, and.Left) && ReferenceEquals(right, and.Right) ? and : new BoundAndLabels(left, right);
            default:
                return labels;
        }
    }
}
