using System.Text.Json;
using ScoGraph.Explorer.Viewing;

namespace ScoGraph.Explorer.Tests.Viewing;

public sealed class NeighbourFeedTests
{
    [Fact]
    public void Neighbours_come_that_the_view_lacks()
    {
        using Graph graph = Letters.Open();
        int osh = (int)graph.Query("MATCH (c:City) RETURN c").Scalar<Node>().Id;
        HashSet<int> held = [osh];
        for (int round = 0; round < 12; round++)
        {
            int before = held.Count;
            held.UnionWith(Ids(NeighbourFeed.Of(graph.ReadState(), osh, new NeighbourRow("PASSES", false), held)!, "Road"));
            Assert.True(held.Count >= before + NeighbourFeed.Most || held.Count == 301);
        }

        Assert.Equal(301, held.Count);
    }

    [Fact]
    public void Nodes_that_are_not_there_are_none()
    {
        using Graph graph = Letters.Open();
        Assert.Null(NeighbourFeed.Of(graph.ReadState(), 99_999, null, []));
        Assert.Null(NeighbourFeed.Of(graph.ReadState(), -5, null, []));
        Assert.NotNull(NeighbourFeed.Of(graph.ReadState(), 0, null, [-7, int.MaxValue, int.MinValue]));
    }

    private static IEnumerable<int> Ids(string content, string label)
    {
        using JsonDocument document = JsonDocument.Parse(content);
        return [.. document.RootElement.GetProperty("nodes").EnumerateArray()
            .Where(node => node.GetProperty("group").GetString() == label).Select(node => node.GetProperty("id").GetInt32())];
    }
}
