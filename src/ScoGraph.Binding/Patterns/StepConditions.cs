using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Scopes;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Binding.Patterns;

/// <summary>
/// Conditions on every step of a walk, or on every iteration of a quantified path, that read variables of the same pattern outside of it.
/// The walk may come before these are bound; so they stand among the pattern's predicates too, as conditions on the lists that the walk
/// gives: <c>all(r IN list WHERE …)</c>, the condition in it the very object that stands with the walk.
/// </summary>
/// <param name="state">The statement.</param>
/// <param name="pattern">What the pattern and earlier clauses bind.</param>
/// <param name="before">What earlier clauses bind.</param>
internal sealed class StepConditions(StatementState state, Scope pattern, Scope before)
{
    /// <summary>Those of some conditions that read the pattern, as conditions on the whole walk.</summary>
    /// <param name="conditions">The conditions of a step.</param>
    /// <param name="list">The list that the walk gives.</param>
    /// <param name="groups">Each list, and what its items are called in the conditions.</param>
    public IEnumerable<BoundExpression> OnWalk(
        IEnumerable<BoundExpression> conditions, Variable list, IReadOnlyCollection<BoundGroup> groups)
    {
        foreach (BoundExpression condition in conditions)
        {
            HashSet<Variable> reads = Reads(condition);
            if (reads.Any(variable => pattern.Contains(variable) && !before.Contains(variable)))
                yield return OnWalk(condition, list, [.. groups.Where(group => reads.Contains(group.Item))]);
        }
    }

    private BoundExpression OnWalk(BoundExpression condition, Variable list, ImmutableArray<BoundGroup> groups)
    {
        SourceSpan span = condition.Span;
        if (groups.IsEmpty)
            return All(state.Unnamed("item", ExpressionType.Any), Read(list));
        if (groups is [var only])
            return All(only.Item, Read(only.List));

        // Several items of one iteration: they have the same place in their lists.
        Variable at = state.Unnamed("place", new ExpressionType(ValueTypes.Integer));
        foreach (BoundGroup group in groups)
        {
            BoundExpression item = new BoundIndex(span, group.Item.Type, Read(group.List), Read(at));
            condition = All(group.Item, new BoundList(span, group.List.Type, [item]));
        }

        BoundExpression last = new BoundArithmetic(
            span, Integer, ArithmeticOperator.Subtract, Call("size", Read(groups[0].List)), Number(1));
        return All(at, Call("range", Number(0), last, Number(1)));

        BoundExpression All(Variable variable, BoundExpression items) =>
            new BoundQuantifier(span, Quantifier.All, variable, items, condition);

        BoundExpression Read(Variable variable) => new BoundVariable(span, variable);

        BoundExpression Number(long number) => new BoundConstant(span, Integer, Value.FromInteger(number));

        BoundExpression Call(string name, params ImmutableArray<BoundExpression> arguments) => new BoundFunctionCall(
            span, name == "size" ? Integer : TypeRules.ListOf([Number(0)]), state.Functions.FindScalar(name)!, arguments);
    }

    private static ExpressionType Integer => new(ValueTypes.Integer);

    private static HashSet<Variable> Reads(BoundExpression condition)
    {
        HashSet<Variable> reads = [];
        Stack<BoundExpression> open = new([condition]);
        while (open.TryPop(out BoundExpression? part))
        {
            reads.UnionWith(part.Parts.Reads);
            foreach (BoundExpression child in part.Parts.Children)
                open.Push(child);
        }

        return reads;
    }
}
