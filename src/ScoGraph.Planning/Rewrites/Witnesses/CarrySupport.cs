using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Witnesses;

namespace ScoGraph.Planning.Rewrites.Witnesses;

/// <summary>
/// Makes the rows of a statement tell what they rest on. Comes before the passes: these keep what the hidden columns read, as they keep
/// what any column reads, so no pass has to know.
/// </summary>
internal static class CarrySupport
{
    public static (LogicalOperator Plan, PlanSupport Support) Apply(
        LogicalOperator root, BoundStatement statement, PlanningContext context)
    {
        if (!statement.IsReadOnly)
            return (root, new PlanSupport(new UnknownSupport("the query changes the graph", SourceSpan.None), []));
        (LogicalOperator plan, Support support) = new SupportCarrier(context).Carry(root);
        ImmutableArray<Variable> hidden = [.. support.Reads.Distinct()];
        return (plan, new PlanSupport(support, hidden));
    }
}
