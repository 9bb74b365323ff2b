using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Building;

/// <summary>Builds WITH and RETURN: group, project, make distinct, sort, skip, limit, filter.</summary>
internal static class ProjectionBuilder
{
    public static void Add(GrowingPlan plan, BoundProjection projection)
    {
        if (projection.Aggregation is { } aggregation)
            plan.Add(new LogicalAggregate(plan.Plan, aggregation.Keys, aggregation.Aggregates));
        ImmutableArray<BoundItem> computed = [.. projection.Items.Where(i => !IsItself(i))];
        if (!computed.IsEmpty)
            plan.Add(new LogicalProject(plan.Plan, computed));
        if (projection.Distinct)
            plan.Add(new LogicalDistinct(plan.Plan, [.. projection.Items.Select(i => i.Variable)]) { Place = projection.Span });
        if (!projection.OrderBy.IsEmpty)
            plan.Add(new LogicalSort(plan.Plan, projection.OrderBy));
        if (projection.Skip is { } skip)
            plan.Add(new LogicalSkip(plan.Plan, skip));
        if (projection.Limit is { } limit)
            plan.Add(new LogicalLimit(plan.Plan, limit));
        plan.AddFilter(projection.Where);
    }

    private static bool IsItself(BoundItem item) => item.Expression is BoundVariable reference && reference.Variable == item.Variable;
}
