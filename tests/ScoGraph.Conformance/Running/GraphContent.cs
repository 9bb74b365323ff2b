using ScoGraph.Conformance.Values;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Conformance.Running;

/// <summary>
/// Everything observable of a graph, for counting side effects as the kit defines them: by the difference before and after.
/// </summary>
internal sealed class GraphContent
{
    private readonly HashSet<string> _nodes = [];
    private readonly HashSet<string> _relationships = [];
    private readonly HashSet<string> _properties = [];
    private readonly HashSet<string> _labels = [];

    public static GraphContent Of(IGraphSnapshot graph)
    {
        GraphContent content = new();
        Canonical canonical = new(ignoreListOrder: false);
        foreach (int node in Ids(graph.GetNodes(-1)))
        {
            content._nodes.Add($"n{node}");
            content._labels.UnionWith(ElementContents.Labels(node, graph));
            content._properties.UnionWith(
                ElementContents.NodeProperties(node, graph).Select(p => $"n{node} {p.Key} {canonical.Write(p.Value, graph)}"));
        }

        foreach (int relationship in Ids(graph.Relationships.Live))
        {
            content._relationships.Add($"r{relationship}");
            content._properties.UnionWith(
                ElementContents.RelationshipProperties(relationship, graph)
                    .Select(p => $"r{relationship} {p.Key} {canonical.Write(p.Value, graph)}"));
        }

        return content;
    }

    /// <summary>The side effects that are not zero, by the kit's names, in ordinal order.</summary>
    public SortedDictionary<string, int> Effects(GraphContent after)
    {
        SortedDictionary<string, int> effects = new(StringComparer.Ordinal);
        Count("nodes", _nodes, after._nodes);
        Count("relationships", _relationships, after._relationships);
        Count("properties", _properties, after._properties);
        Count("labels", _labels, after._labels);
        return effects;

        void Count(string name, HashSet<string> before, HashSet<string> now)
        {
            int added = now.Except(before).Count(), removed = before.Except(now).Count();
            if (added > 0)
                effects["+" + name] = added;
            if (removed > 0)
                effects["-" + name] = removed;
        }
    }

    private static List<int> Ids(IdSet set)
    {
        List<int> ids = [];
        Span<int> batch = stackalloc int[256];
        int from = 0;
        while (set.Read(ref from, batch) is > 0 and var count)
            ids.AddRange(batch[..count]);
        return ids;
    }
}
