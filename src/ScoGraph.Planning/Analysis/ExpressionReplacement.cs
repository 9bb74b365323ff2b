using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Analysis;

/// <summary>
/// Replaces parts of expressions. Kinds that are rarely met are left as they are, with all that is in them: so what is replaced has to mean
/// the same as what it replaces.
/// </summary>
/// <param name="replace">What stands in the place of a part; null where it is looked into.</param>
internal sealed class ExpressionReplacement(Func<BoundExpression, BoundExpression?> replace)
{
    public BoundExpression Apply(BoundExpression expression) => replace(expression) ?? expression switch
    {
        BoundProperty e => Apply(e.Target) is var target && ReferenceEquals(target, e.Target) ? e : e with { Target = target },
        BoundFunctionCall e => Apply(e.Arguments) is var arguments && arguments == e.Arguments ? e : e with { Arguments = arguments },
        BoundList e => Apply(e.Items) is var items && items == e.Items ? e : e with { Items = items },
        BoundArithmetic e => Apply(e.Left, e.Right) is { } two ? e with { Left = two.Left, Right = two.Right } : e,
        BoundComparison e => Apply(e.Left, e.Right) is { } two ? e with { Left = two.Left, Right = two.Right } : e,
        BoundLogical e => Apply(e.Left, e.Right) is { } two ? e with { Left = two.Left, Right = two.Right } : e,
        BoundTextPredicate e => Apply(e.Left, e.Right) is { } two ? e with { Left = two.Left, Right = two.Right } : e,
        BoundIn e => Apply(e.Item, e.List) is { } two ? e with { Item = two.Left, List = two.Right } : e,
        BoundIndex e => Apply(e.Target, e.Index) is { } two ? e with { Target = two.Left, Index = two.Right } : e,
        BoundNot e => Apply(e.Operand) is var operand && ReferenceEquals(operand, e.Operand) ? e : e with { Operand = operand },
        BoundSign e => Apply(e.Operand) is var operand && ReferenceEquals(operand, e.Operand) ? e : e with { Operand = operand },
        BoundIsNull e => Apply(e.Operand) is var operand && ReferenceEquals(operand, e.Operand) ? e : e with { Operand = operand },
        BoundLabelTest e => Apply(e.Operand) is var operand && ReferenceEquals(operand, e.Operand) ? e : e with { Operand = operand },
        BoundCase { Subject: null } e => Apply(e),
        _ => expression,
    };

    private BoundCase Apply(BoundCase choice) => choice with
    {
        Operand = choice.Operand is null ? null : Apply(choice.Operand),
        Branches = [.. choice.Branches.Select(branch => new BoundCaseBranch(Apply(branch.When), Apply(branch.Then)))],
        Otherwise = choice.Otherwise is null ? null : Apply(choice.Otherwise),
    };

    /// <summary>The expressions; the same array where none changes.</summary>
    public ImmutableArray<BoundExpression> Apply(ImmutableArray<BoundExpression> expressions)
    {
        ImmutableArray<BoundExpression> applied = [.. expressions.Select(Apply)];
        return applied.AsEnumerable().SequenceEqual<object>(expressions, ReferenceEqualityComparer.Instance) ? expressions : applied;
    }

    private (BoundExpression Left, BoundExpression Right)? Apply(BoundExpression left, BoundExpression right)
    {
        (BoundExpression first, BoundExpression second) = (Apply(left), Apply(right));
        return ReferenceEquals(first, left) && ReferenceEquals(second, right) ? null : (first, second);
    }
}
