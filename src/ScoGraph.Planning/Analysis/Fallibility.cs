using System.Text.RegularExpressions;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Conditions;

namespace ScoGraph.Planning.Analysis;

/// <summary>
/// Whether computing an expression may fail for some row. What is not known not to fail may: most functions of values, but none that reads
/// an element or takes nothing. What ends a query anyway (its limits) is no failure of the row.
/// </summary>
internal static class Fallibility
{
    private const ValueTypes Elements = ValueTypes.Node | ValueTypes.Relationship | ValueTypes.Null;
    private const ValueTypes Truths = ValueTypes.Boolean | ValueTypes.Null;

    /// <summary>Whether testing a condition may fail: computing it, or because it is no truth value.</summary>
    public static bool ConditionCanFail(BoundExpression condition) =>
        condition is not EarlyCondition && (!IsOnly(condition, Truths) || CanFail(condition));

    /// <summary>Whether computing a value may fail.</summary>
    public static bool CanFail(BoundExpression expression) => ExpressionTree.All(expression).Any(PartCanFail);

    /// <summary>Whether a part may fail though its own parts do not.</summary>
    private static bool PartCanFail(BoundExpression part) => part switch
    {
        BoundConstant or BoundParameter or BoundVariable or BoundComparison or BoundIsNull or BoundPath => false,
        BoundList or BoundTextPredicate { Predicate: not TextPredicate.Matches } => false,
        BoundProperty e => !IsOnly(e.Target, Elements | ValueTypes.Map),
        BoundLabelTest e => !IsOnly(e.Operand, Elements) || e.Labels.All.Any(labels => labels is BoundComputedLabels),
        BoundNot e => !IsOnly(e.Operand, Truths),
        BoundLogical e => !IsOnly(e.Left, Truths) || !IsOnly(e.Right, Truths),
        BoundCase e => (e.Operand is null || e.Subject is not null) && e.Branches.Any(branch => !IsOnly(branch.When, Truths)),
        BoundIn e => !IsOnly(e.List, ValueTypes.List | ValueTypes.Null),
        BoundQuantifier e => !IsOnly(e.List, ValueTypes.List | ValueTypes.Null) || !IsOnly(e.Where, Truths),
        // Asked of what a pattern begins with, before anything is looked for: so it is told though there is nothing to find.
        BoundElementCheck => false,
        BoundFunctionCall e => !e.Function.IsFirstPresent && !e.Arguments.All(argument => IsOnly(argument, Elements | ValueTypes.Path)),
        BoundTextPredicate { Right: BoundConstant { Value: { IsString: true } pattern } } => !IsPattern(pattern.AsString()),
        BoundSubquery e => e.Query.Parts.SelectMany(query => query.Clauses).Any(ClauseCanFail),
        _ => true,
    };

    /// <summary>Of clauses in subqueries only the commonest are looked at closely.</summary>
    private static bool ClauseCanFail(BoundClause clause) => clause switch
    {
        BoundMatch { Pattern: var pattern } => pattern.Expressions.Any(ConditionCanFail) || pattern.ShortestPaths.Length > 0,
        BoundProjection { Aggregation: null, Skip: null, Limit: null } projection =>
            projection.Where.Any(ConditionCanFail) || projection.Expressions.Any(CanFail),
        _ => true,
    };

    private static bool IsPattern(string text)
    {
        try
        {
            _ = new Regex(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsOnly(BoundExpression expression, ValueTypes kinds) => (expression.Type.Kinds & ~kinds) == 0;
}
