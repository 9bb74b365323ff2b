using FsCheck.Xunit;
using ScoGraph.Algorithms.Tests.Graphs;
using ScoGraph.Algorithms.Views;
using ScoGraph.Store;

namespace ScoGraph.Algorithms.Tests.Views;

/// <summary>Rows that were copied are the steps of the view.</summary>
public sealed class DenseLaws
{
    [Property(MaxTest = 300)]
    public void Rows_are_the_steps_of_small_graphs(byte[] tape) => AssertRows(RandomGraph.Read(tape, mostNodes: 12).View);

    /// <summary>
    /// Ids that follow one another, nodes with so many relationships that they stand apart, several types, loops, parallels.
    /// </summary>
    [Property(MaxTest = 15)]
    public void Rows_are_the_steps_of_graphs_with_hubs(int seed, byte direction, bool ordered, bool labelled)
    {
        Random random = new(seed);
        BulkLoader loader = new();
        int count = random.Next(300, 1500), types = random.Next(1, 3);
        loader.AddNode(["Other"]);
        for (int i = 0; i < count; i++)
            loader.AddNode(["A"]);
        loader.AddNode(["Other"]);
        for (int i = 0; i < 5 * count; i++)
        {
            int near = random.Next(3) == 0 ? 7 : random.Next(count + 2), far = random.Next(count + 2);
            if (ordered)
                (near, far) = (Math.Min(near, far), Math.Max(near, far) + (near == far ? 1 : 0));
            loader.AddRelationship(loader.RelationshipType($"T{random.Next(types)}"), near, Math.Min(far, count + 1));
        }

        using MemoryStore store = loader.Build();
        AssertRows(new GraphPart(store.Current, new GraphFilter
        {
            Direction = (Direction)(direction % 3),
            Labels = labelled ? ["A"] : null,
            Types = direction > 128 ? ["T0"] : null,
        }));
    }

    [Fact]
    public void What_was_copied_is_found_again_for_the_same_view_of_the_same_state()
    {
        Checkpoint checkpoint = new();
        GraphPart view = new(TestGraphs.Chain(10));
        DenseGraph known = DenseCache.Get(view, checkpoint);
        Assert.Same(known, DenseCache.Get(new GraphPart(view.Snapshot), checkpoint));
        Assert.NotSame(known, DenseCache.Get(view, checkpoint, DenseContent.Targets));
        Assert.NotSame(known, DenseCache.Get(view.Towards(Direction.Both), checkpoint));
        Assert.NotSame(known, DenseCache.Get(new GraphPart(view.Snapshot, new GraphFilter { Types = ["A"] }), checkpoint));
        Assert.NotSame(known, DenseCache.Get(new GraphPart(TestGraphs.Chain(10)), checkpoint));
    }

    private static void AssertRows(GraphPart view)
    {
        Checkpoint checkpoint = new();
        DenseGraph whole = new(view, checkpoint), targets = new(view, checkpoint, DenseContent.Targets),
            different = new(view, checkpoint, DenseContent.Different);
        int[] nodes = view.Nodes.ToArray();
        Assert.Equal(nodes, whole.Nodes.ToArray());
        for (int row = 0; row < nodes.Length; row++)
        {
            Assert.Equal(row, whole.NumberOf(nodes[row]));
            List<(int, int)> steps = [];
            foreach (Step step in view.Steps(nodes[row]))
                steps.Add((step.Node, step.Relationship));
            int[] ids = [.. steps.Select(step => step.Item1)];
            Assert.Equal(ids, Ids(whole, row));
            Assert.Equal(steps.Select(step => step.Item2), whole.Relationships[whole.Offsets[row]..whole.Offsets[row + 1]].ToArray());
            Assert.Equal(ids, Ids(targets, row));
            Assert.Equal(ids.Distinct().Where(id => id != nodes[row]).Order(), Ids(different, row).Order());
        }

        int[] Ids(DenseGraph graph, int row) => [.. graph.TargetsOf(row).ToArray().Select(number => nodes[number])];
    }
}
