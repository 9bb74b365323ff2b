using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Model.Tests.Snapshots;

public sealed class AdjacencyPageTests
{
    [Fact]
    public void A_page_knows_loops_and_neighbours_that_repeat()
    {
        const int first = 3 * Adjacency.PageSize;
        int loops = 0, repeats = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            Random random = new(seed);
            int nodes = random.Next(2) == 0 ? 2000 : 200_000;
            int[][] rows = [.. Enumerable.Range(0, Adjacency.PageSize)
                .Select(_ => Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(nodes)).Order().ToArray())];
            int[] offsets = [0, .. rows.Select((_, i) => rows.Take(i + 1).Sum(row => row.Length))];
            int[] neighbours = [.. rows.SelectMany(row => row)];
            AdjacencyPage page = new(offsets, neighbours, new int[neighbours.Length]);
            bool doLoop = rows.Index().Any(row => row.Item.Contains(first + row.Index));
            bool doRepeat = rows.Any(row => row.Distinct().Count() < row.Length);
            Assert.Equal(doLoop, page.MayLoop(first));
            Assert.Equal(doRepeat, page.MayRepeat(first));
            (loops, repeats) = (loops + (doLoop ? 1 : 0), repeats + (doRepeat ? 1 : 0));

            // What was found of a page is not taken for what its copy with other rows has.
            int[] same = new int[neighbours.Length];
            same.AsSpan().Fill(7);
            Assert.Equal(rows.Any(row => row.Length > 1), (page with { Neighbours = same }).MayRepeat(first));
            Assert.True((page with { Hubs = new AdjacencyHub?[Adjacency.PageSize] }).MayLoop(first));
        }

        Assert.InRange(loops, 1, 199);
        Assert.InRange(repeats, 1, 199);
    }
}
