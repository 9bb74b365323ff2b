using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
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

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1_000, 0.1)]
    [InlineData(49_000, 0.02)]
    public void Values_of_a_sample_are_as_often_as_among_all(int first, double part)
    {
        BulkLoader loader = new();
        ColumnLoader column = loader.NodeProperty("x");
        for (int i = 0; i < 50_000; i++)
        {
            // The others, and every seventh of those with the label, have no value.
            int node = loader.AddNode(i >= first && i < first + 1_000 ? ["L"] : []);
            if (i >= first && i < first + 1_000 && i % 7 != 3)
                column.SetInteger(node, i * 7919L % 1_000);
        }

        using MemoryStore store = loader.Build();
        IReadOnlyList<Value> sample = store.Current.Statistics.SampleValues(store.Current.Labels.Find("L"), 0);
        Assert.InRange(sample.Count, 100, 128);
        double present = sample.Count(value => !value.IsNull);
        Assert.InRange(present / sample.Count, 0.75, 0.95);
        Assert.InRange(sample.Count(value => !value.IsNull && value.AsInteger() < part * 1_000) / present, part - 0.12, part + 0.12);
    }

    [Fact]
    public void Nothing_is_sampled_where_nothing_is()
    {
        using MemoryStore store = Writing.Of(w => w.SetNodeProperty(w.CreateNode(["A"]), "x", Value.FromInteger(1)));
        IGraphStatistics statistics = store.Current.Statistics;
        Assert.Equal(1, Assert.Single(statistics.SampleValues(0, 0)).AsInteger());
        Assert.Empty(statistics.SampleValues(0, 1));
        Assert.Empty(new MemoryStore().Current.Statistics.SampleValues(-1, 0));
    }

    [Fact]
    public void Ends_of_a_sample_are_as_often_as_they_are_met()
    {
        BulkLoader loader = new();
        int[] nodes = [.. Enumerable.Range(0, 3_000).Select(_ => loader.AddNode([]))];
        for (int i = 0; i < 3_000; i++)
        {
            for (int j = 0; j < 4; j++)
                loader.AddRelationship(loader.RelationshipType("T"), nodes[i], nodes[j == 0 ? 7 : ((i * 31) + (j * 977)) % 3_000]);
        }

        using MemoryStore store = loader.Build();
        IReadOnlyList<int> ends = EndSample.Of(store.Current.GetAdjacency(0, Direction.Outgoing));
        Assert.InRange(ends.Count, 200, 300);
        Assert.InRange(ends.Count(end => end == 7) / (double)ends.Count, 0.15, 0.35);
        Assert.Empty(EndSample.Of(Adjacency.Empty));
    }
}
