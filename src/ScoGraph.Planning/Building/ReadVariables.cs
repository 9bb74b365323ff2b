using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Building;

/// <summary>
/// Finds out, before patterns are ordered, what the query reads of them: what nothing reads can be counted if it is walked to last. What
/// expressions read does not depend on the order, so a draft in the order written tells.
/// </summary>
internal static class ReadVariables
{
    /// <summary>The context with what is read, for a query that counts; else the context itself.</summary>
    public static PlanningContext In(BoundQuery query, PlanningContext context)
    {
        if (!context.IsEnabled(PassNames.CountRows) || !context.IsEnabled(PassNames.OrderPatterns))
            return context;
        LogicalOperator draft = QueryBuilder.Build(query, context.AsWritten());
        return context.OnlyCounted || PlanTree.All(draft).Any(plan => plan is LogicalAggregate)
            ? context.Reading(PlanTree.All(draft).SelectMany(Own).Concat(query.Columns.Select(c => c.Variable)).ToImmutableHashSet())
            : context;
    }

    /// <summary>What an operator reads wherever it comes to stand, label tests apart: expansions make them themselves.</summary>
    private static IEnumerable<Variable> Own(LogicalOperator plan) => plan is LogicalFilter
        ? FreeVariables.Of(plan.Expressions.Where(p => LabelPredicates.Subject(p) is not { } node || !IsConjunction(p, node)))
        : plan.Has(OperatorTraits.Countable) ? FreeVariables.Of(plan.Expressions) : plan.Reads;

    private static bool IsConjunction(BoundExpression predicate, Variable node) => LabelPredicates.Required(predicate, node).Any();
}
