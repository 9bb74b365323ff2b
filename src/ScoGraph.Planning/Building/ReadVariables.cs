using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Passes;

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
        if (!context.Options.IsEnabled(CountRows.PassName) || !context.Options.IsEnabled(PatternOrder.Name))
            return context;
        LogicalOperator draft = QueryBuilder.Build(query, context.AsWritten());
        return context.OnlyCounted || Counts(draft)
            ? context.Reading(Reads(draft).Concat(query.Columns.Select(c => c.Variable)).ToImmutableHashSet()) : context;
    }

    private static bool Counts(LogicalOperator plan) => plan is LogicalAggregate || plan.Inputs.Any(Counts);

    private static IEnumerable<Variable> Reads(LogicalOperator plan) => Own(plan).Concat(plan.Inputs.SelectMany(Reads));

    private static IEnumerable<Variable> Own(LogicalOperator plan) => plan switch
    {
        LogicalExpand => [],
        LogicalFilter filter => FreeVariables.Of(filter.Predicates.Where(p => !IsLabelOfNode(p))),
        _ => OperatorVariables.Read(plan),
    };

    private static bool IsLabelOfNode(BoundExpression predicate) =>
        predicate is BoundLabelTest { Operand: BoundVariable { Variable: var node }, Labels: var labels }
        && LabelPredicates.Required(predicate, node).Any() && labels is BoundLabelName or BoundAndLabels;
}
