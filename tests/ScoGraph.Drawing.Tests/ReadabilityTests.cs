using ScoGraph.Drawing.Geometry;

namespace ScoGraph.Drawing.Tests;

/// <summary>Nothing that is to be read lies over anything else, measured in the finished SVG.</summary>
public sealed class ReadabilityTests
{
    /// <summary>Coordinates are rounded to tenths.</summary>
    private const double Rounding = 0.15;

    public static TheoryData<int, int, int> Graphs()
    {
        TheoryData<int, int, int> graphs = [];
        for (int seed = 0; seed < 24; seed++)
            graphs.Add(seed, 30, 10 + (seed * 2));
        graphs.Add(100, 1, 3);
        graphs.Add(101, 2, 7);
        graphs.Add(102, 80, 90);
        return graphs;
    }

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Nodes_and_types_do_not_overlap(int seed, int nodes, int relationships)
    {
        DrawnPicture picture = DrawnPicture.Of(Contents.Random(seed, nodes, relationships));
        Assert.Equal(nodes, picture.Nodes.Length);
        Assert.Equal(relationships, picture.Labels.Length);
        Box[] all = [.. picture.Nodes, .. picture.Labels];
        for (int i = 0; i < all.Length; i++)
        {
            for (int j = 0; j < i; j++)
                Assert.False(all[i].Grow(-Rounding).Overlaps(all[j]), $"{all[i]} and {all[j]} overlap");
        }
    }

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Arrows_end_at_the_border_of_their_node(int seed, int nodes, int relationships)
    {
        DrawnPicture picture = DrawnPicture.Of(Contents.Random(seed, nodes, relationships));
        for (int i = 0; i < relationships; i++)
        {
            Box node = picture.Nodes[picture.Ends[i]];
            Assert.True(node.Grow(4).Contains(picture.Tips[i]) && !node.Grow(-4).Contains(picture.Tips[i]),
                $"the tip {picture.Tips[i]} is not at {node}");
        }
    }

    [Fact]
    public void A_chain_lies_flat()
    {
        DrawnPicture picture = DrawnPicture.Of(Contents.Of(["a", "b", "c", "d"], (0, 1, "T"), (1, 2, "T"), (3, 2, "T")));
        Assert.All(picture.Nodes, node => Assert.InRange(Math.Abs(node.Centre.Y - picture.Nodes[0].Centre.Y), 0, 2));
        Assert.Equal([0, 1, 2, 3], Enumerable.Range(0, 4).OrderBy(i => picture.Nodes[i].Left));
    }

    [Fact]
    public void Parallel_relationships_take_ways_of_their_own()
    {
        DrawnPicture picture = DrawnPicture.Of(Contents.Of(["a", "b"], (0, 1, "FIRST"), (0, 1, "SECOND"), (1, 0, "THIRD")));
        Assert.Equal(3, picture.Labels.Select(label => Math.Round(label.Centre.Y / 10)).Distinct().Count());
    }

    [Fact]
    public void A_picture_is_bounded()
    {
        DrawnPicture picture = DrawnPicture.Of(Contents.Random(7, 150, 200));
        Assert.InRange(picture.Attribute("width"), 100, 1200);
        Assert.InRange(picture.Attribute("height"), 100, 1600);
    }
}
