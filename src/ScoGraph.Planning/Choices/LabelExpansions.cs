using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// Lets an expansion, or a walk of one relationship at least, look at the labels that its far end must have. It can often tell from
/// statistics that all ends of a type have them, and then looks at none.
/// </summary>
internal sealed class LabelExpansions : IPlanPass
{
    public string Name => "label-expansions";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(root, Label);

    private static LogicalOperator Label(LogicalOperator plan)
    {
        if (plan is not LogicalFilter { Input: LogicalWalk { Into: false } walk } filter
            || walk is not (LogicalExpand or LogicalVariableExpand { Length.Min: > 0 }))
            return plan;
        ImmutableArray<string> labels = [.. filter.Predicates.SelectMany(p => LabelPredicates.Required(p, walk.To)).Distinct()];
        if (labels.IsEmpty)
            return plan;
        LogicalOperator labelled = walk is LogicalVariableExpand far ? far with { ToLabels = labels }
            : (LogicalExpand)walk with { ToLabels = labels };
        HashSet<string> known = [.. labels];
        ImmutableArray<BoundExpression> rest =
            [.. filter.Predicates.Select(p => LabelPredicates.Without(p, walk.To, known)).OfType<BoundExpression>()];
        return rest.IsEmpty ? labelled : new LogicalFilter(labelled, rest);
    }
}
