namespace ScoGraph.Model.Snapshots.Views;

/// <summary>
/// Hidden elements, counted as the statistics of a state count, and the nodes that they touch. Made in one walk over them.
/// </summary>
internal sealed class HiddenCounts
{
    private readonly Dictionary<LabelId, int> _nodes = [];
    private readonly Dictionary<TypeId, int> _types = [];
    private readonly Dictionary<(TypeId Type, LabelId Label, Direction End), int> _typesAtLabels = [];
    private readonly Dictionary<(LabelId Label, Direction End), int> _labels = [];
    private readonly Dictionary<(TypeId Type, Direction Direction), IdSet> _touched;

    public HiddenCounts(IGraphSnapshot state, HiddenElements hidden)
    {
        foreach (NodeId node in hidden.Nodes.ToArray())
        {
            foreach (LabelId label in state.GetLabels(node))
                Increment(_nodes, label);
        }

        Dictionary<(TypeId, Direction), IdSetBuilder> touched = [];
        RelationshipTable table = state.Relationships;
        foreach (RelationshipId id in hidden.Relationships.ToArray())
        {
            TypeId type = table.Type(id);
            Increment(_types, type);
            AddEnd(state, (type, Direction.Outgoing), table.Start(id), touched);
            AddEnd(state, (type, Direction.Incoming), table.End(id), touched);
        }

        _touched = touched.ToDictionary(nodes => nodes.Key, nodes => nodes.Value.Build());
    }

    public int Nodes(LabelId label) => _nodes.GetValueOrDefault(label);

    public int Relationships(TypeId type) => _types.GetValueOrDefault(type);

    public int Relationships(TypeId type, LabelId label, Direction direction) => direction == Direction.Both
        ? Relationships(type, label, Direction.Outgoing) + Relationships(type, label, Direction.Incoming)
        : _typesAtLabels.GetValueOrDefault((type, label, direction));

    public int Ends(LabelId label, Direction direction) => direction == Direction.Both
        ? Ends(label, Direction.Outgoing) + Ends(label, Direction.Incoming) : _labels.GetValueOrDefault((label, direction));

    /// <summary>The nodes from which a hidden relationship of a type leads in a direction.</summary>
    public IdSet Touched(TypeId type, Direction direction) => _touched.GetValueOrDefault((type, direction), IdSet.Empty);

    private void AddEnd(
        IGraphSnapshot state, (TypeId Type, Direction Direction) end, NodeId node, Dictionary<(TypeId, Direction), IdSetBuilder> touched)
    {
        if (!touched.TryGetValue(end, out IdSetBuilder? nodes))
            touched.Add(end, nodes = new IdSetBuilder());
        nodes.Add(node);
        foreach (LabelId label in state.GetLabels(node))
        {
            Increment(_typesAtLabels, (end.Type, label, end.Direction));
            Increment(_labels, (label, end.Direction));
        }
    }

    private static void Increment<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
