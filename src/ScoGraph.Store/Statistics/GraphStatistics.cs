using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>
/// The statistics of a state: counts kept beside the data, sizes of sets, and estimates from samples that are taken on demand.
/// </summary>
internal sealed class GraphStatistics(IGraphSnapshot graph, GraphCounts counts) : IGraphStatistics
{
    public long NodeCount => graph.GetNodes(-1).Count;

    public long RelationshipCount => graph.Relationships.Live.Count;

    public long CountNodes(int label) => label < 0 ? 0 : graph.GetNodes(label).Count;

    public long CountRelationships(int type) => counts.ByType[type];

    public long CountRelationships(int type, int label, Direction direction)
    {
        if (label < 0)
            return 0;
        int[] byLabel = counts.ByTypeAndLabel[type];
        return direction == Direction.Both
            ? (long)At(byLabel, GraphCounts.Slot(label, Direction.Outgoing)) + At(byLabel, GraphCounts.Slot(label, Direction.Incoming))
            : At(byLabel, GraphCounts.Slot(label, direction));
    }

    public long CountEnds(int label, Direction direction)
    {
        if (label < 0)
            return 0;
        return direction == Direction.Both ? Count(Direction.Outgoing) + Count(Direction.Incoming) : Count(direction);

        long Count(Direction end) => counts.ByLabel[GraphCounts.Slot(label, end)];
    }

    public long CountProperty(int key, bool ofRelationships) => (ofRelationships ? counts.ByRelationshipKey : counts.ByNodeKey)[key];

    public long EstimateDistinct(int key) =>
        graph.GetNodeColumn(key) is { } column ? DistinctEstimates.Of(column, counts.ByNodeKey[key]) : 0;

    public IReadOnlyList<Value> SampleValues(int label, int key) =>
        graph.GetNodeColumn(key) is { Distinct: null } column ? NodeSample.Of(graph.GetNodes(label), column) : [];

    private static int At(int[] counts, int at) => (uint)at < (uint)counts.Length ? counts[at] : 0;
}
