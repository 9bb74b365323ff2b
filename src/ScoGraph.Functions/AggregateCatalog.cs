using ScoGraph.Functions.Aggregate;
using ScoGraph.Functions.Aggregate.Distribution;

namespace ScoGraph.Functions;

/// <summary>The aggregate functions, sorted by name.</summary>
internal static class AggregateCatalog
{
    public static IReadOnlyList<AggregateFunction> All { get; } =
    [
        new AvgFunction(),
        new CollectFunction(),
        new CountFunction(),
        new MaxFunction(),
        new MinFunction(),
        new PercentileContFunction(),
        new PercentileDiscFunction(),
        new StDevFunction(),
        new StDevPFunction(),
        new SumFunction(),
    ];
}
