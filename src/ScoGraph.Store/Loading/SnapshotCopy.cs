using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>
/// Makes a state in memory of any other: elements keep their ids, and nothing is shared. O(elements and properties).
/// </summary>
internal static class SnapshotCopy
{
    public static MemorySnapshot Of(IGraphSnapshot state)
    {
        BulkLoader loader = new();
        foreach (NodeId node in state.GetNodes(-1).ToArray())
        {
            loader.SkipNodes(node);
            loader.AddNode(Names(state.GetLabels(node), state.Labels));
        }

        RelationshipTable table = state.Relationships;
        foreach (RelationshipId id in table.Live.ToArray())
        {
            loader.SkipRelationships(id);
            loader.AddRelationship(loader.RelationshipType(state.RelationshipTypes[table.Type(id)]), table.Start(id), table.End(id));
        }

        for (KeyId key = 0; key < state.PropertyKeys.Count; key++)
        {
            Copy(state.GetNodeColumn(key), state.GetNodes(-1), () => loader.NodeProperty(state.PropertyKeys[key]));
            Copy(state.GetRelationshipColumn(key), table.Live, () => loader.RelationshipProperty(state.PropertyKeys[key]));
        }

        foreach (GraphDeclaration declaration in state.Catalog.All)
            loader.Declare(declaration);
        return loader.BuildState();
    }

    /// <summary>A store with the state of another, as <see cref="MemoryStore.Copy"/> makes one, but read whole.</summary>
    public static MemoryStore StoreOf(MemorySnapshot state, TimeProvider time)
    {
        MemorySnapshot copy = Of(state);
        GraphOrigin origin = new(state.Origin, state.NodeBound, state.RelationshipBound);
        return new MemoryStore(copy.CopyWith(copy.Content.Tables.GoOn(state.Content.Tables, origin)), time);
    }

    private static void Copy(PropertyColumn? column, IdSet elements, Func<ColumnLoader> target)
    {
        if (column is null)
            return;
        ColumnLoader values = target();
        foreach (int id in elements.ToArray())
        {
            if (column.Get(id) is { IsNull: false } value)
                values.SetValue(id, value);
        }
    }

    private static string[] Names(ReadOnlySpan<LabelId> labels, INameTable names)
    {
        string[] texts = new string[labels.Length];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = names[labels[i]];
        return texts;
    }
}
