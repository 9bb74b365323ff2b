using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Analysis;

/// <summary>
/// The direct parts of an expression. What a subquery reads from the row are its arguments, given here as its parts' variables elsewhere.
/// </summary>
internal static class ExpressionChildren
{
    public static IEnumerable<BoundExpression> Of(BoundExpression expression) => expression switch
    {
        BoundConstant or BoundParameter or BoundVariable or BoundPath or BoundSubquery => [],
        BoundProperty e => [e.Target],
        BoundIndex e => [e.Target, e.Index],
        BoundSlice e => Present(e.Target, e.From, e.To),
        BoundList e => e.Items,
        BoundMap e => e.Entries.Select(entry => entry.Value),
        BoundMapProjection e => [e.Target, e.Map],
        BoundNot e => [e.Operand],
        BoundLogical e => [e.Left, e.Right],
        BoundArithmetic e => [e.Left, e.Right],
        BoundSign e => [e.Operand],
        BoundComparison e => [e.Left, e.Right],
        BoundTextPredicate e => [e.Left, e.Right],
        BoundIn e => [e.Item, e.List],
        BoundIsNull e => [e.Operand],
        BoundElementCheck e => [e.Operand],
        BoundLabelTest e => [e.Operand, .. Computed(e.Labels)],
        BoundFunctionCall e => e.Arguments,
        BoundCase e => Present([e.Operand, .. e.Branches.SelectMany(b => new[] { b.When, b.Then }), e.Otherwise]),
        BoundListComprehension e => Present(e.List, e.Where, e.Projection),
        BoundQuantifier e => [e.List, e.Where],
        BoundReduce e => [e.Initial, e.List, e.Step],
        _ => throw new InvalidOperationException($"{expression.GetType().Name} has no entry in {nameof(ExpressionChildren)}."),
    };

    private static IEnumerable<BoundExpression> Computed(BoundLabels labels) => labels switch
    {
        BoundComputedLabels computed => [computed.Names],
        BoundNotLabels not => Computed(not.Operand),
        BoundAndLabels and => Computed(and.Left).Concat(Computed(and.Right)),
        BoundOrLabels or => Computed(or.Left).Concat(Computed(or.Right)),
        _ => [],
    };

    private static IEnumerable<BoundExpression> Present(params BoundExpression?[] parts) => parts.OfType<BoundExpression>();
}
