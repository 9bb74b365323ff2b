using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Rows;

/// <content>Labels and columns by the plan's numbers of their names, fetched once a run, and again after a write.</content>
internal sealed partial class Frame
{
    private readonly Cached<IdSet>[] _labels;
    private readonly Cached<PropertyColumn?>[] _nodeColumns;
    private readonly Cached<PropertyColumn?>[] _relationshipColumns;

    /// <summary>The nodes with a label; none where the graph does not know it.</summary>
    public IdSet Label(NameReference label)
    {
        ref Cached<IdSet> cached = ref _labels[label.Index];
        if (cached.Version != Version)
            cached = new Cached<IdSet>(Version, Graph.Labels.Find(label.Name) is var id and >= 0 ? Graph.GetNodes(id) : IdSet.Empty);
        return cached.Item;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PropertyColumn? NodeColumn(NameReference key)
    {
        ref Cached<PropertyColumn?> cached = ref _nodeColumns[key.Index];
        return cached.Version == Version ? cached.Item : Fetch(ref cached, key, Graph.GetNodeColumn);
    }

    public PropertyColumn? RelationshipColumn(NameReference key)
    {
        ref Cached<PropertyColumn?> cached = ref _relationshipColumns[key.Index];
        return cached.Version == Version ? cached.Item : Fetch(ref cached, key, Graph.GetRelationshipColumn);
    }

    /// <summary>The value of a property of a node or relationship.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">This query deleted it.</exception>
    public Value ElementProperty(in Value element, NameReference key)
    {
        int id = element.AsId();
        if (Writer is not null)
            CheckLives(element);
        return (element.IsNode ? NodeColumn(key) : RelationshipColumn(key))?.Get(id) ?? Value.Null;
    }

    public void CheckLives(in Value element)
    {
        if (Writer is { } writer && !(element.IsNode ? writer.HasNode(element.AsId()) : writer.HasRelationship(element.AsId())))
            throw Errors.RuntimeErrors.Deleted(element.IsNode);
    }

    private PropertyColumn? Fetch(ref Cached<PropertyColumn?> cached, NameReference key, Func<int, PropertyColumn?> get)
    {
        cached = new Cached<PropertyColumn?>(Version, Graph.PropertyKeys.Find(key.Name) is var id and >= 0 ? get(id) : null);
        return cached.Item;
    }
}
