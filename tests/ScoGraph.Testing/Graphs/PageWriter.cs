using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Values;

namespace ScoGraph.Testing.Graphs;

/// <summary>Writes the model's pages from plain collections.</summary>
internal static class PageWriter
{
    public static IdSet Set(IEnumerable<int> ids)
    {
        int[] all = [.. ids];
        ulong[]?[] pages = new ulong[]?[all.Length == 0 ? 0 : (all.Max() >> IdSet.PageBits) + 1];
        foreach (int id in all)
            (pages[id >> IdSet.PageBits] ??= new ulong[IdSet.WordsPerPage])[(id & (IdSet.PageSize - 1)) >> 6] |= 1UL << (id & 63);
        return new IdSet(pages, all.Length);
    }

    public static RelationshipTable Table(IReadOnlyDictionary<int, (int Type, int Start, int End)> relationships, int bound)
    {
        RelationshipPage?[] pages =
            new RelationshipPage?[(bound + RelationshipTable.PageSize - 1) >> RelationshipTable.PageBits];
        foreach ((int id, (int type, int start, int end)) in relationships)
        {
            RelationshipPage page = pages[id >> RelationshipTable.PageBits] ??= RelationshipPage.Create();
            int at = id & (RelationshipTable.PageSize - 1);
            (page.Types[at], page.Starts[at], page.Ends[at]) = (type, start, end);
        }

        return new RelationshipTable(pages, Set(relationships.Keys));
    }

    public static Model.Snapshots.Neighbours.Adjacency Adjacency(
        IEnumerable<(int Node, int Neighbour, int Relationship)> entries, int nodeBound)
    {
        const int size = Model.Snapshots.Neighbours.Adjacency.PageSize;
        AdjacencyPage?[] pages = new AdjacencyPage?[(nodeBound + size - 1) / size];
        foreach (var page in entries.Order().GroupBy(e => e.Node >> Model.Snapshots.Neighbours.Adjacency.PageBits))
        {
            var rows = page.ToArray();
            int[] offsets = new int[Model.Snapshots.Neighbours.Adjacency.PageSize + 1];
            foreach (var row in rows)
                offsets[(row.Node & (Model.Snapshots.Neighbours.Adjacency.PageSize - 1)) + 1]++;
            for (int i = 0; i < Model.Snapshots.Neighbours.Adjacency.PageSize; i++)
                offsets[i + 1] += offsets[i];
            pages[page.Key] = new AdjacencyPage(offsets, [.. rows.Select(r => r.Neighbour)], [.. rows.Select(r => r.Relationship)]);
        }

        return new Model.Snapshots.Neighbours.Adjacency(pages);
    }

    public static PropertyColumn Column(SortedDictionary<int, Value> values)
    {
        ColumnPage?[] pages = new ColumnPage?[(values.Keys.Max() >> PropertyColumn.PageBits) + 1];
        foreach (var page in values.GroupBy(v => v.Key >> PropertyColumn.PageBits))
        {
            ulong[] present = new ulong[PropertyColumn.PageSize / 64];
            Value[] content = new Value[PropertyColumn.PageSize];
            foreach ((int id, Value value) in page)
            {
                int at = id & (PropertyColumn.PageSize - 1);
                present[at >> 6] |= 1UL << (at & 63);
                content[at] = value;
            }

            pages[page.Key] = new ColumnPage { Present = present, Values = content };
        }

        return new PropertyColumn(pages);
    }
}
