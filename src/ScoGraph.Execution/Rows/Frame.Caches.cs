using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Rows;

/// <content>
/// Labels and columns by the plan's numbers of their names, fetched once a run, and again after a write. A run that asks for none makes no
/// places for them.
/// </content>
internal sealed partial class Frame
{
    private Cached<IdSet>[] _labels = [];
    private Cached<PropertyColumn?>[] _nodeColumns = [];
    private Cached<PropertyColumn?>[] _relationshipColumns = [];

    /// <summary>The nodes with a label; none where the graph does not know it.</summary>
    public IdSet Label(NameReference label)
    {
        Cached<IdSet>[] places = _labels;
        return (uint)label.Index < (uint)places.Length && places[label.Index] is var cached && cached.Version == Version ? cached.Item
            : Fetch(label);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PropertyColumn? NodeColumn(NameReference key)
    {
        Cached<PropertyColumn?>[] places = _nodeColumns;
        return (uint)key.Index < (uint)places.Length && places[key.Index].Version == Version ? places[key.Index].Item : FetchNodes(key);
    }

    public PropertyColumn? RelationshipColumn(NameReference key)
    {
        Cached<PropertyColumn?>[] places = _relationshipColumns;
        return (uint)key.Index < (uint)places.Length && places[key.Index].Version == Version ? places[key.Index].Item
            : FetchRelationships(key);
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

    private IdSet Fetch(NameReference label)
    {
        IdSet nodes = Graph.Labels.Find(label.Name) is var id and >= 0 ? Graph.GetNodes(id) : IdSet.Empty;
        Places(ref _labels, _layout.Names.LabelCount)[label.Index] = new Cached<IdSet>(Version, nodes);
        return nodes;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PropertyColumn? FetchNodes(NameReference key)
    {
        PropertyColumn? column = Graph.PropertyKeys.Find(key.Name) is var id and >= 0 ? Graph.GetNodeColumn(id) : null;
        Places(ref _nodeColumns, _layout.Names.KeyCount)[key.Index] = new Cached<PropertyColumn?>(Version, column);
        return column;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PropertyColumn? FetchRelationships(NameReference key)
    {
        PropertyColumn? column = Graph.PropertyKeys.Find(key.Name) is var id and >= 0 ? Graph.GetRelationshipColumn(id) : null;
        Places(ref _relationshipColumns, _layout.Names.KeyCount)[key.Index] = new Cached<PropertyColumn?>(Version, column);
        return column;
    }

    private static Cached<T>[] Places<T>(ref Cached<T>[] places, int count)
    {
        if (places.Length == 0)
            places = new Cached<T>[count];
        return places;
    }
}
