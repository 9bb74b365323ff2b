using System.Text;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Properties.Declarations;

/// <summary>All elements of a state, read off its tables and not by a query.</summary>
internal sealed record GraphContent(IReadOnlyList<Node> Nodes, IReadOnlyList<Relationship> Relationships)
{
    public static GraphContent Of(QuerySource graph)
    {
        IGraphSnapshot state = graph.ReadState();
        ElementReader reader = new(state);
        return new GraphContent(
            [.. state.GetNodes(-1).Enumerate().Select(reader.Node)],
            [.. state.Relationships.Live.Enumerate().Select(reader.Relationship)]);
    }

    /// <summary>Everything that is there, as one text.</summary>
    public string Write()
    {
        StringBuilder text = new();
        foreach (Node node in Nodes)
            text.Append(node.Id).Append(' ').Append(node).Append('\n');
        foreach (Relationship r in Relationships)
            text.Append(r.Id).Append(' ').Append(r.StartNodeId).Append(r).Append(r.EndNodeId).Append('\n');
        return text.ToString();
    }
}
