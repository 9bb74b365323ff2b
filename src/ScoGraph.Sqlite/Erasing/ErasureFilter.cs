using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Erasing;

/// <summary>Leaves out of states and changes what is to be forgotten, and gathers the texts that were left out.</summary>
internal sealed class ErasureFilter(IReadOnlyList<Erasure> erasures)
{
    private readonly HashSet<long> _nodes = [.. erasures.Where(e => e is { IsNode: true, Key: null }).Select(e => e.Id)];
    private readonly HashSet<long> _relationships = [.. erasures.Where(e => e is { IsNode: false, Key: null }).Select(e => e.Id)];
    private readonly HashSet<(bool IsNode, long Id, string Key)> _properties =
        [.. erasures.Where(e => e.Key is not null).Select(e => (e.IsNode, e.Id, e.Key!))];

    /// <summary>How many elements and values were left out.</summary>
    public long Removed { get; private set; }

    /// <summary>The texts among the values that were left out.</summary>
    public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>With a node go the relationships that it ever had.</summary>
    public void FindRelationships(MemorySnapshot first, IEnumerable<GraphChanges> changes)
    {
        RelationshipTable table = first.Relationships;
        foreach (RelationshipId id in _nodes.Count == 0 ? [] : table.Live.ToArray())
        {
            if (_nodes.Contains(table.Start(id)) || _nodes.Contains(table.End(id)))
                _relationships.Add(id);
        }

        _relationships.UnionWith(changes.SelectMany(c => c.Relationships)
            .Where(r => _nodes.Contains(r.StartNodeId) || _nodes.Contains(r.EndNodeId)).Select(r => r.Id));
    }

    /// <summary>A state without what is left out.</summary>
    public MemorySnapshot Apply(MemorySnapshot state)
    {
        GraphDraft draft = new(state);
        foreach (int id in _relationships.Select(id => (int)id).Where(draft.HasRelationship))
        {
            Note(ElementContents.RelationshipProperties(id, state));
            draft.DeleteRelationship(id);
        }

        foreach (int id in _nodes.Select(id => (int)id).Where(draft.HasNode))
        {
            Note(ElementContents.NodeProperties(id, state));
            draft.DeleteNode(id);
        }

        foreach ((bool isNode, long id, string key) in _properties)
        {
            int at = state.PropertyKeys.Find(key), element = (int)id;
            PropertyColumn? column = at < 0 ? null : isNode ? state.GetNodeColumn(at) : state.GetRelationshipColumn(at);
            if (column?.Get(element) is not { IsNull: false } value || !(isNode ? draft.HasNode(element) : draft.HasRelationship(element)))
                continue;
            Note(value);
            if (isNode)
                draft.SetNodeProperty(element, key, default);
            else
                draft.SetRelationshipProperty(element, key, default);
        }

        MemorySnapshot left = draft.FreezeReplayed();
        return left == state ? state : left.WithoutDead(state);
    }

    /// <summary>Changes without what is left out.</summary>
    public GraphChanges Apply(GraphChanges changes)
    {
        List<NodeChange> nodes = [];
        foreach (NodeChange change in changes.Nodes)
        {
            if (_nodes.Contains(change.Id))
                Note(change.Properties);
            else if (Filter(isNode: true, change.Id, change.Properties) is { } left)
                nodes.Add(new NodeChange
                {
                    Id = change.Id,
                    Kind = change.Kind,
                    LabelsBefore = change.LabelsBefore,
                    LabelsAfter = change.LabelsAfter,
                    Properties = left,
                });
        }

        List<RelationshipChange> relationships = [];
        foreach (RelationshipChange change in changes.Relationships)
        {
            if (_relationships.Contains(change.Id))
                Note(change.Properties);
            else if (Filter(isNode: false, change.Id, change.Properties) is { } left)
                relationships.Add(new RelationshipChange
                {
                    Id = change.Id,
                    Kind = change.Kind,
                    Type = change.Type,
                    StartNodeId = change.StartNodeId,
                    EndNodeId = change.EndNodeId,
                    Properties = left,
                });
        }

        return new GraphChanges { Nodes = nodes, Relationships = relationships, Schema = changes.Schema };
    }

    private List<PropertyChange> Filter(bool isNode, long id, IReadOnlyList<PropertyChange> properties)
    {
        List<PropertyChange> left = [];
        foreach (PropertyChange property in properties)
        {
            if (_properties.Contains((isNode, id, property.Key)))
                Note([property]);
            else
                left.Add(property);
        }

        return left;
    }

    private void Note(IReadOnlyList<PropertyChange> properties)
    {
        Removed++;
        foreach (PropertyChange property in properties)
        {
            Note(property.ValueBefore);
            Note(property.ValueAfter);
        }
    }

    private void Note(List<(string Key, Value Value)> properties)
    {
        Removed++;
        foreach ((_, Value value) in properties)
            Note(value);
    }

    private void Note(in Value value)
    {
        if (value.IsNull)
            return;
        Removed++;
        ErasureProof.Collect(value, Texts);
    }
}
