using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Scalar.Sequences;
using ScoGraph.Model.Values;

namespace ScoGraph.Planning.Analysis;

/// <summary>What reads properties of one node and nothing else of a row, so that a scan can test it of many nodes at once.</summary>
internal static class ColumnConditions
{
    /// <summary>Whether a condition compares a property of the node with a value that is the same for all nodes.</summary>
    public static bool Tests(BoundExpression predicate, Variable node) => predicate switch
    {
        BoundComparison c => IsProperty(c.Left, node) && IsSame(c.Right),
        BoundTextPredicate { Predicate: not TextPredicate.Matches } t => IsProperty(t.Left, node) && IsSame(t.Right),
        _ => false,
    };

    /// <summary>Whether an expression is a property of the node.</summary>
    public static bool IsProperty(BoundExpression expression, Variable node) =>
        expression is BoundProperty { Target: BoundVariable { Variable: var target } } && target == node;

    /// <summary>
    /// Whether an expression is computed of properties of the node, sizes of these and what is the same for all nodes, by arithmetic and
    /// functions of numbers.
    /// </summary>
    public static bool IsTerm(BoundExpression expression, Variable node) => VectorExpressions.IsMadeOf(expression, part => part switch
    {
        BoundFunctionCall { Function: SizeFunction, Arguments: [var measured] } => IsProperty(measured, node),
        _ => IsProperty(part, node) || IsSame(part),
    });

    /// <summary>Whether an expression fails for some values: arithmetic, and the size of what has none.</summary>
    public static bool MayFail(BoundExpression expression) => expression is BoundArithmetic or BoundFunctionCall;

    /// <summary>
    /// Which of some conditions, of which each row meets all, a scan of the node tests. One that may fail is among them where all before it
    /// are, as these may be what keeps it from failing.
    /// </summary>
    public static IReadOnlyList<BoundExpression> Tested(IReadOnlyList<BoundExpression> predicates, Variable node)
    {
        List<BoundExpression> tested = [];
        for (int at = 0; at < predicates.Count; at++)
        {
            if (NeverFails(predicates[at], node) || IsAsked(predicates[at], node, mayFail: false)
                || (tested.Count == at && (Computes(predicates[at], node) || IsAsked(predicates[at], node, mayFail: true))))
                tested.Add(predicates[at]);
        }

        return tested;
    }

    /// <summary>Whether a scan of the node tests all of some conditions.</summary>
    public static bool TestsAll(IReadOnlyList<BoundExpression> predicates, Variable node) =>
        Tested(predicates, node).Count == predicates.Count;

    /// <summary>Whether what is asked has no column of its own, but is told of many nodes at once.</summary>
    public static bool IsAsked(BoundExpression predicate, Variable node, bool mayFail) => RowConditions.Tests(predicate)
        && FreeVariables.Of(predicate) is { Count: 1 } reads && reads.Contains(node)
        && (mayFail || !Fallibility.ConditionCanFail(predicate));

    /// <summary>Whether a scan of the node has a column for a condition that never fails, or for what it is made of.</summary>
    public static bool HasColumns(BoundExpression predicate, Variable node) => NeverFails(predicate, node) || Computes(predicate, node);

    private static bool NeverFails(BoundExpression predicate, Variable node) => Tests(predicate, node) || predicate switch
    {
        BoundLogical { Connective: LogicalConnective.Or } or => NeverFails(or.Left, node) && NeverFails(or.Right, node),
        BoundNot { Operand: BoundLogical { Connective: LogicalConnective.And } and } not =>
            NeverFails(not with { Operand = and.Left }, node) && NeverFails(not with { Operand = and.Right }, node),
        BoundNot { Operand: BoundComparison c } => !MayFail(c.Left) && !MayFail(c.Right) && Computes(c, node),
        BoundIsNull isNull => IsProperty(isNull.Operand, node),
        BoundIn among => ConstantList(among.List) is not null && IsProperty(among.Item, node),
        BoundComparison c => !MayFail(c.Left) && !MayFail(c.Right) && Computes(predicate, node),
        _ => false,
    };

    /// <summary>The list that an expression is of constants alone; null for others.</summary>
    public static Value? ConstantList(BoundExpression expression) => expression switch
    {
        BoundConstant { Value: { Kind: ValueKind.List } list } => list,
        BoundList list when list.Items.All(item => item is BoundConstant) =>
            Value.FromList([.. list.Items.Select(item => ((BoundConstant)item).Value)]),
        _ => null,
    };

    private static bool Computes(BoundExpression predicate, Variable node) =>
        predicate is BoundComparison c && IsTerm(c.Left, node) && IsTerm(c.Right, node) && !(IsConstant(c.Left) && IsConstant(c.Right));

    private static bool IsConstant(BoundExpression expression) =>
        expression is BoundArithmetic a ? IsConstant(a.Left) && IsConstant(a.Right) : IsSame(expression);

    private static bool IsSame(BoundExpression expression) => expression is BoundConstant or BoundParameter;
}
