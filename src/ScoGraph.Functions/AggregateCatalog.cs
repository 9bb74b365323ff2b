using ScoGraph.Functions.Aggregate;

namespace ScoGraph.Functions;

/// <summary>The aggregate functions, sorted by name.</summary>
internal static class AggregateCatalog
{
    public static IReadOnlyList<AggregateFunction> All { get; } = [];
}
