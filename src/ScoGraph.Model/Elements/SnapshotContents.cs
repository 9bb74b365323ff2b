using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Elements;

/// <summary>What the elements of a state of a graph have.</summary>
internal sealed class SnapshotContents(IGraphSnapshot graph) : IElementContents
{
    public long NodeId(int node) => node;

    public (long Id, long Start, long End) Ids(int relationship) => graph.Relationships.Live.Contains(relationship)
        ? (relationship, graph.Relationships.Start(relationship), graph.Relationships.End(relationship)) : (relationship, -1, -1);

    public IReadOnlyList<string> Labels(int node) => ElementContents.Labels(node, graph);

    public string Type(int relationship) => ElementContents.Type(relationship, graph);

    public bool StartsAt(int relationship, int node) =>
        graph.Relationships.Live.Contains(relationship) && graph.Relationships.Start(relationship) == node;

    public (string[] Keys, Value[] Values) NodeProperties(int node) => Split(ElementContents.NodeProperties(node, graph));

    public (string[] Keys, Value[] Values) RelationshipProperties(int relationship) =>
        Split(ElementContents.RelationshipProperties(relationship, graph));

    private static (string[] Keys, Value[] Values) Split(List<(string Key, Value Value)> properties) =>
        ([.. properties.Select(p => p.Key)], [.. properties.Select(p => p.Value)]);
}
