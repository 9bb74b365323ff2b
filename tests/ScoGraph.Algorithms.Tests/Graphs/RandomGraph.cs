using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Graphs;

namespace ScoGraph.Algorithms.Tests.Graphs;

/// <summary>
/// A small multigraph with loops, parallel relationships, two types, gaps between the ids, and a filter, read from a tape of bytes; and
/// what the filter selects, computed the naive way.
/// </summary>
internal sealed class RandomGraph
{
    private const int HeaderLength = 5;
    private const int FirstRelationship = 1020;

    private RandomGraph(IGraphSnapshot snapshot, GraphFilter filter, int[] nodes, Arc[] relationships)
    {
        Snapshot = snapshot;
        Filter = filter;
        Nodes = nodes;
        Relationships = relationships;
        View = new GraphPart(snapshot, filter);
    }

    public IGraphSnapshot Snapshot { get; }

    public GraphFilter Filter { get; }

    public GraphPart View { get; }

    /// <summary>The nodes that the filter selects, ascending.</summary>
    public int[] Nodes { get; }

    /// <summary>The relationships that the filter selects, from start to end.</summary>
    public Arc[] Relationships { get; }

    /// <summary>The relationships as the view walks them.</summary>
    public IEnumerable<Arc> Arcs => Filter.Direction switch
    {
        Direction.Outgoing => Relationships,
        Direction.Incoming => Relationships.Select(Turn),
        _ => Relationships.Concat(Relationships.Where(r => r.From != r.To).Select(Turn)),
    };

    public static RandomGraph Read(
        byte[] tape, int mostNodes = 8, int mostRelationships = 40, Direction? direction = null, bool weighted = true, int leastWeight = 0)
    {
        byte[] header = [.. tape.Take(HeaderLength), .. new byte[Math.Max(0, HeaderLength - tape.Length)]];
        int count = 1 + (header[0] % mostNodes), stride = (header[1] % 3) switch { 0 => 1, 1 => 3, _ => 97 };
        GraphFilter filter = new()
        {
            Direction = direction ?? (Direction)(header[2] % 3),
            Labels = header[3] % 4 == 3 ? ["X", "Y", "Unknown"] : null,
            Types = header[4] % 4 == 3 ? ["A", "Unknown"] : null,
            Weight = weighted ? "w" : null,
            DefaultWeight = weighted ? 2 : 1,
        };

        SnapshotBuilder builder = new();
        List<int> nodes = [];
        for (int i = 0; i < count; i++)
        {
            string[] labels = (((header[3] >> 2) + i) % 3) switch { 0 => ["X"], 1 => ["Y", "X"], _ => ["Z"] };
            builder.Node(i * stride, labels);
            if (filter.Labels is null || labels[0] != "Z")
                nodes.Add(i * stride);
        }

        List<Arc> relationships = [];
        int tapeEnd = Math.Min(tape.Length - 2, HeaderLength + (3 * mostRelationships));
        for (int at = HeaderLength, id = FirstRelationship; at < tapeEnd; at += 3, id++)
        {
            int start = tape[at] % count * stride, end = tape[at + 1] % count * stride, choice = tape[at + 2];
            string type = choice % 3 == 0 ? "B" : "A";
            double weight = choice >> 4 == 15 ? filter.DefaultWeight : leastWeight + (choice >> 4 & 7);
            builder.Relationship(id, type, start, end);
            if (choice >> 4 != 15)
                builder.Set(true, id, "w", choice % 2 == 0 ? Value.FromInteger((long)weight) : Value.FromFloat(weight));
            if ((filter.Types is null || type == "A") && nodes.Contains(start) && nodes.Contains(end))
                relationships.Add(new Arc(start, end, id, weighted ? weight : 1));
        }

        return new RandomGraph(builder.Build(), filter, [.. nodes], [.. relationships]);
    }

    /// <summary>The steps from a node.</summary>
    public Arc[] ArcsFrom(int node) => [.. Arcs.Where(arc => arc.From == node)];

    private static Arc Turn(Arc arc) => arc with { From = arc.To, To = arc.From };
}
