using ScoGraph.Execution.Rows.Nodes;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Tests.Rows;

/// <summary>Marks are a set of nodes, wherever these stand: side by side, in heaps far apart, or each by itself.</summary>
public sealed class NodeMarksTests
{
    private const int Most = 400_000;

    [Fact]
    public void Marks_are_a_set()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            Random random = new(seed);
            Func<int> draw = Draw(random);
            NodeMarks marks = random.Next(2) == 0 ? new NodeMarks() : new NodeMarks(Ids(random.Next(3000), random.Next(1, 3000)));
            HashSet<int> set = [];
            for (int i = random.Next(200); i >= 0; i--)
            {
                int[] nodes = [.. Enumerable.Range(0, random.Next(40)).Select(_ => draw()).Order()];
                marks.AddAll(nodes);
                set.UnionWith(nodes);
                if (random.Next(5) > 0 || nodes.Length == 0)
                    continue;
                marks.Remove(nodes[0]);
                set.Remove(nodes[0]);
            }

            AssertSame(set, marks, draw, seed);
            PropertyColumn? column = random.Next(6) == 0 ? null : Column(random);
            int[]? apart = random.Next(2) == 0 ? null : [.. set.Where(_ => random.Next(9) == 0), draw()];
            bool Holds(int node) => apart is null ? node % 5 > 0 : !apart.Contains(node);
            marks.Keep(column, apart is null ? (ReadOnlyMemory<int>?)null : apart, Holds);
            set.RemoveWhere(node => column is null || column.Get(node).IsNull || !Holds(node));
            AssertSame(set, marks, draw, seed);
        }
    }

    private static void AssertSame(HashSet<int> set, NodeMarks marks, Func<int> draw, int seed)
    {
        Assert.True(set.Count == marks.Count, $"seed {seed}: {set.Count} nodes, {marks.Count} marks");
        for (int i = 0; i < 300; i++)
        {
            int node = draw();
            Assert.True(set.Contains(node) == marks.Contains(node), $"seed {seed}: node {node}");
        }
    }

    private static Func<int> Draw(Random random)
    {
        int from = random.Next(Most / 2), width = random.Next(1, 6000);
        return random.Next(4) switch
        {
            0 => () => from + random.Next(width),
            1 => () => (random.Next(4) * 80_000) + random.Next(width),
            2 => () => random.Next(Most),
            _ => () => random.Next(10) == 0 ? random.Next(Most) : from + random.Next(width),
        };
    }

    private static PropertyColumn Column(Random random) => new([.. Enumerable.Range(0, Most / PropertyColumn.PageSize).Select(number =>
        number % 7 == 3 ? null : new ColumnPage
        {
            Present = [.. Enumerable.Range(0, PropertyColumn.PageSize / 64)
                .Select(_ => (ulong)random.NextInt64() | ((ulong)random.NextInt64() << 1))],
            Integers = new long[PropertyColumn.PageSize],
        })]);

    private static IdSet Ids(int from, int count)
    {
        ulong[]?[] pages = new ulong[]?[((from + count) >> IdSet.PageBits) + 1];
        for (int id = from; id < from + count; id++)
            (pages[id >> IdSet.PageBits] ??= new ulong[IdSet.WordsPerPage])[(id & (IdSet.PageSize - 1)) >> 6] |= 1UL << id;
        return new IdSet(pages, count);
    }
}
