using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Scalar.Sequences;
using ScoGraph.Model.Values;

namespace ScoGraph.Planning.Analysis;

/// <summary>What can be computed of many rows of nodes and relationships at once.</summary>
internal static class VectorExpressions
{
    /// <summary>A property of a node or a relationship.</summary>
    public static bool IsProperty(BoundExpression expression) =>
        expression is BoundProperty { Target: BoundVariable { Variable: var of } } && IsElement(of);

    /// <summary>
    /// Properties, their sizes, how often patterns match, what is the same for all rows, and arithmetic and functions of numbers over
    /// these.
    /// </summary>
    public static bool IsTerm(BoundExpression expression) => IsMadeOf(expression, IsOperand);

    /// <summary>The same, and what a row has that is neither a node nor a relationship.</summary>
    public static bool IsTermOfRow(BoundExpression expression) => IsMadeOf(
        expression, part => IsOperand(part) || (part is BoundVariable { Variable: var value } && !IsElement(value)));

    /// <summary>Whether an expression is one of some, or arithmetic and functions of numbers over these.</summary>
    public static bool IsMadeOf(BoundExpression expression, Func<BoundExpression, bool> isOperand) => expression switch
    {
        BoundArithmetic { Operator: not ArithmeticOperator.Power } a => IsMadeOf(a.Left, isOperand) && IsMadeOf(a.Right, isOperand),
        BoundFunctionCall call when NumberFunctions.IsOne(call) => IsMadeOf(call.Arguments[0], isOperand),
        _ => isOperand(expression),
    };

    private static bool IsOperand(BoundExpression expression) => expression switch
    {
        BoundConstant or BoundParameter => true,
        BoundFunctionCall { Function: SizeFunction, Arguments: [var measured] } => IsProperty(measured),
        BoundSubquery => CountedMatches.Of(expression) is not null,
        _ => IsProperty(expression),
    };

    /// <summary>
    /// Whether a choice is made by conditions that many rows are tested for, of what can be computed of what a row has.
    /// </summary>
    public static bool IsChoice(BoundCase choice) => choice.Subject is null && (choice.Otherwise is null || IsPart(choice.Otherwise))
        && choice.Branches.All(branch => IsPart(branch.Then) && RowConditions.Tests(Condition(choice, branch)));

    /// <summary>When a branch is taken, if none before it is.</summary>
    public static BoundExpression Condition(BoundCase choice, BoundCaseBranch branch) => choice.Operand is { } operand
        ? new BoundComparison(branch.When.Span, Comparison.Equal, operand, branch.When) : branch.When;

    /// <summary>Whether a condition is made of comparisons and tests of labels, so that it is told of many rows at once.</summary>
    public static bool IsTruth(BoundExpression condition) => RowConditions.Tests(condition) && condition switch
    {
        BoundLogical logical => IsTruth(logical.Left) && IsTruth(logical.Right),
        BoundNot not => IsTruth(not.Operand),
        BoundLabelTest test => test.Operand is BoundVariable { Variable: var of } && !MayBeNull(of) && !test.Labels.Computed.Any(),
        _ => condition is BoundComparison or BoundTextPredicate or BoundIsNull,
    };

    /// <summary>What can be computed of what a row has, and what is the same for all rows.</summary>
    public static bool IsPart(BoundExpression expression) => expression is BoundConstant or BoundParameter || IsOfRow(expression);

    /// <summary>
    /// Whether an expression is over nodes and relationships, gives the same each time, and runs no query but what counts matches: it is
    /// computed row by row for those that take many.
    /// </summary>
    public static bool IsComputed(BoundExpression expression) =>
        IsOfRow(expression) && FreeVariables.Of(expression).All(IsElement);

    /// <summary>
    /// Whether an expression is over anything that a row has, gives the same each time, and runs no query but what counts matches.
    /// </summary>
    public static bool IsOfRow(BoundExpression expression) => FreeVariables.Of(expression).Count > 0 && Purity.IsStable(expression)
        && RunsNoOther(expression);

    /// <summary>Whether an expression runs no query.</summary>
    public static bool IsPlain(BoundExpression expression) => ExpressionTree.All(expression).All(part => part.Parts.Query is null);

    private static bool RunsNoOther(BoundExpression expression)
    {
        int queries = 0;
        foreach (BoundExpression part in ExpressionTree.All(expression))
            queries += (part.Parts.Query is null ? 0 : 1) - (CountedMatches.Of(part) is null ? 0 : 1);
        return queries == 0;
    }

    /// <summary>
    /// The one property that a computed expression reads, of one node or relationship: it is the same wherever that is; null where it
    /// reads more.
    /// </summary>
    public static BoundProperty? OnlyProperty(BoundExpression expression)
    {
        if (!IsComputed(expression) || !IsPlain(expression) || FreeVariables.Of([expression]).Distinct().ToList() is not [var element])
            return null;
        BoundProperty? only = null;
        int left = 0;
        foreach (BoundExpression part in ExpressionTree.All(expression))
        {
            if (part is BoundVariable { Variable: var read } && read == element)
                left--;
            if (part is not BoundProperty { Target: BoundVariable { Variable: var of } } property || of != element)
                continue;
            if (only is not null && only.Key != property.Key)
                return null;
            only = property;
            left++;
        }

        return left == 0 ? only : null;
    }

    /// <summary>Whether a variable is a node or a relationship, or null where a pattern may have found none.</summary>
    public static bool IsElement(Variable variable) =>
        (variable.Type.Kinds & ~ValueTypes.Null) is ValueTypes.Node or ValueTypes.Relationship;

    /// <summary>Whether a variable is a node or a relationship, and never null.</summary>
    public static bool IsThere(Variable variable) => IsElement(variable) && !MayBeNull(variable);

    /// <summary>Whether an element may be null.</summary>
    public static bool MayBeNull(Variable element) => (element.Type.Kinds & ValueTypes.Null) != 0;
}
