using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Planning.Building;

/// <summary>Builds WITH and RETURN: group, project, make distinct, sort, skip, limit, filter.</summary>
internal static class ProjectionBuilder
{
    public static LogicalOperator Add(LogicalOperator plan, BoundProjection projection)
    {
        if (projection.Aggregation is { } aggregation)
            plan = new LogicalAggregate(plan, aggregation.Keys, aggregation.Aggregates);
        ImmutableArray<BoundItem> computed = [.. projection.Items.Where(i => !IsItself(i))];
        if (!computed.IsEmpty)
            plan = new LogicalProject(plan, computed);
        if (projection.Distinct)
            plan = new LogicalDistinct(plan, [.. projection.Items.Select(i => i.Variable)]) { Place = projection.Span };
        if (!projection.OrderBy.IsEmpty)
            plan = new LogicalSort(plan, projection.OrderBy);
        if (projection.Skip is { } skip)
            plan = new LogicalSkip(plan, skip);
        if (projection.Limit is { } limit)
            plan = new LogicalLimit(plan, limit);
        return projection.Where.IsEmpty ? plan : new LogicalFilter(plan, projection.Where);
    }

    private static bool IsItself(BoundItem item) => item.Expression is BoundVariable reference && reference.Variable == item.Variable;
}
