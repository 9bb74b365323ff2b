using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Json.Writing;

/// <summary>
/// The order in which nodes are written, and their ids: where every node has a key of its own, by labels and key; else as they stand in
/// the graph, numbered from 0.
/// </summary>
internal sealed class NodeOrder
{
    private readonly int[] _nodes;
    private readonly int[] _ranks;
    private readonly string[]? _keys;

    private NodeOrder(int[] nodes, int bound, string[]? keys)
    {
        _nodes = nodes;
        _keys = keys;
        _ranks = new int[bound];
        for (int i = 0; i < nodes.Length; i++)
            _ranks[nodes[i]] = i;
    }

    /// <summary>The node ids of the graph in the order of the file.</summary>
    public ReadOnlySpan<int> Nodes => _nodes;

    /// <summary>Whether the ids in the file are the nodes' keys.</summary>
    public bool ByKey => _keys is not null;

    public static NodeOrder Of(IGraphSnapshot graph, LabelSets labels)
    {
        int[] nodes = graph.GetNodes(-1).ToArray();
        if (ReadKeys(graph, nodes) is not { } keys)
            return new NodeOrder(nodes, graph.NodeBound, null);
        string[][] sets = new string[nodes.Length][];
        string[] sorted = new string[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
            (sets[i], sorted[i]) = (labels.Names(graph.GetLabels(nodes[i])), keys[nodes[i]]);
        int[] order = [.. Enumerable.Range(0, nodes.Length)];
        Array.Sort(order, (a, b) => LabelSets.Compare(sets[a], sets[b]) is var byLabels and not 0
            ? byLabels : string.CompareOrdinal(sorted[a], sorted[b]));
        return new NodeOrder(Array.ConvertAll(order, i => nodes[i]), graph.NodeBound, keys);
    }

    /// <summary>The place of a node in the file, from 0.</summary>
    public int Rank(int node) => _ranks[node];

    /// <summary>The node's key, or its place as a text.</summary>
    public string Name(int node) => _keys is null ? _ranks[node].ToString(System.Globalization.CultureInfo.InvariantCulture) : _keys[node];

    public void WriteId(JsonText text, int node)
    {
        if (_keys is null)
            text.Integer(_ranks[node]);
        else
            text.Text(_keys[node]);
    }

    /// <summary>The keys by node id, or null where a node has none or shares it.</summary>
    private static string[]? ReadKeys(IGraphSnapshot graph, int[] nodes)
    {
        int key = graph.PropertyKeys.Find(JsonNames.Key);
        if (nodes.Length == 0 || key < 0 || graph.GetNodeColumn(key) is not { } column)
            return null;
        string[] keys = new string[graph.NodeBound];
        HashSet<string> seen = new(nodes.Length, StringComparer.Ordinal);
        foreach (int node in nodes)
        {
            Value value = column.Get(node);
            if (!value.IsString || !seen.Add(value.AsString()))
                return null;
            keys[node] = value.AsString();
        }

        return keys;
    }
}
