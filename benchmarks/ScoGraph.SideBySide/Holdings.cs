using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.SideBySide;

/// <summary>The bytes of the arrays in which a state holds its parts, without the objects around them.</summary>
/// <param name="Parts">What the parts are called, and their bytes.</param>
internal sealed record Holdings(IReadOnlyList<(string Part, long Bytes)> Parts)
{
    public static Holdings Of(IGraphSnapshot state) => new(
    [
        ("types and ends of relationships", Relationships(state)),
        ("neighbours, outgoing", Neighbours(state, Direction.Outgoing)),
        ("neighbours, incoming", Neighbours(state, Direction.Incoming)),
        ("properties of relationships", Columns(state, state.GetRelationshipColumn)),
        ("properties of nodes, without strings", Columns(state, state.GetNodeColumn)),
        ("strings", Strings(state)),
    ]);

    private static long Relationships(IGraphSnapshot state) =>
        Pages(state.Relationships).Sum(page => 3L * sizeof(int) * page.Types.Length) + (state.RelationshipBound / 8);

    private static long Neighbours(IGraphSnapshot state, Direction direction)
    {
        long bytes = 0;
        for (int type = 0; type < state.RelationshipTypes.Count; type++)
        {
            Adjacency adjacency = state.GetAdjacency(type, direction);
            bytes += (long)adjacency.PageCount * IntPtr.Size;
            foreach (AdjacencyPage page in Pages(adjacency))
            {
                bytes += sizeof(int) * (long)(page.Offsets.Length + (2 * page.Neighbours.Length));
                bytes += page.Hubs?.Sum(hub => hub is null ? 0 : 2L * sizeof(int) * hub.Count) ?? 0;
            }
        }

        return bytes;
    }

    private static long Columns(IGraphSnapshot state, Func<int, PropertyColumn?> columnOf)
    {
        // Integers, floats and references have eight bytes, other values sixteen.
        long bytes = 0;
        for (int key = 0; key < state.PropertyKeys.Count; key++)
        {
            if (columnOf(key) is { } column)
                bytes += Pages(column).Sum(page => (long)PropertyColumn.PageSize * (page.Values is null ? 8 : 16));
        }

        return bytes;
    }

    private static long Strings(IGraphSnapshot state)
    {
        const int header = 22;
        HashSet<string> seen = new(ReferenceEqualityComparer.Instance);
        long bytes = 0;
        for (int key = 0; key < state.PropertyKeys.Count; key++)
        {
            foreach (PropertyColumn column in new[] { state.GetNodeColumn(key), state.GetRelationshipColumn(key) }.OfType<PropertyColumn>())
            {
                foreach (string? text in Pages(column).SelectMany(page => page.Strings ?? []))
                    bytes += text is not null && seen.Add(text) ? (header + (2 * text.Length) + 7) / 8 * 8 : 0;
            }
        }

        return bytes;
    }

    private static IEnumerable<TPage> Pages<TPage>(Paged<TPage> paged)
        where TPage : class => Enumerable.Range(0, paged.PageCount).Select(paged.Page).OfType<TPage>();
}
