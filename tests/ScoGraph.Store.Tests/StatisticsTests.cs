using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests;

public sealed class StatisticsTests
{
    [Fact]
    public void Counts_of_unknown_names_are_zero()
    {
        IGraphStatistics statistics = new MemoryStore().Current.Statistics;
        Assert.Equal(0, statistics.CountNodes(-1));
        Assert.Equal(0, statistics.CountNodes(5));
        Assert.Equal(0, statistics.CountRelationships(-1));
        Assert.Equal(0, statistics.CountRelationships(3, 2, Direction.Outgoing));
        Assert.Equal(0, statistics.CountProperty(-1, ofRelationships: true));
        Assert.Equal(0, statistics.EstimateDistinct(-1));
    }

    [Fact]
    public void Labels_of_ends_are_followed()
    {
        using MemoryStore store = Writing.Of(w =>
        {
            int a = w.CreateNode(["A"]), b = w.CreateNode(["B"]);
            w.CreateRelationship("T", a, b);
            w.CreateRelationship("T", a, a);
            w.AddLabel(a, "B");
        });
        IGraphSnapshot graph = store.Current;
        int labelA = graph.Labels.Find("A"), labelB = graph.Labels.Find("B");
        Assert.Equal(2, graph.Statistics.CountRelationships(0, labelA, Direction.Outgoing));
        Assert.Equal(1, graph.Statistics.CountRelationships(0, labelA, Direction.Incoming));
        Assert.Equal(2, graph.Statistics.CountRelationships(0, labelB, Direction.Outgoing));
        Assert.Equal(2, graph.Statistics.CountRelationships(0, labelB, Direction.Incoming));
    }

    [Theory]
    [InlineData(50_000, 1)]
    [InlineData(50_000, 7)]
    [InlineData(50_000, 1_000)]
    [InlineData(50_000, 50_000)]
    [InlineData(300, 100)]
    public void Distinct_values_are_estimated_within_a_tenth(int nodes, int distinct)
    {
        BulkLoader loader = new();
        ColumnLoader column = loader.NodeProperty("x");
        for (int i = 0; i < nodes; i++)
            column.SetInteger(loader.AddNode([]), i * 7919L % nodes % distinct);
        using MemoryStore store = loader.Build();
        Assert.InRange(store.Current.Statistics.EstimateDistinct(0), distinct * 0.9, distinct * 1.1);
    }

    [Fact]
    public void Distinct_temporal_values_are_told()
    {
        using MemoryStore store = Writing.Of(w =>
        {
            for (int i = 0; i < 100; i++)
                w.SetNodeProperty(w.CreateNode([]), "x", Value.From(new LocalDateTimeValue(i % 20, 0)));
        });
        Assert.Equal(20, store.Current.Statistics.EstimateDistinct(0));
    }
}
