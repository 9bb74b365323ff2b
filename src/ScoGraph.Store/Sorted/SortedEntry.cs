using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>An entry of a sorted index by itself.</summary>
internal readonly record struct SortedEntry(Value[] Keys, int Id) : IComparable<SortedEntry>
{
    public int CompareTo(SortedEntry other) => SortedIndex.Compare(Keys, Id, other.Keys, other.Id);

    /// <summary>The values that an element has in a state under which an index has it; null where the index has it not.</summary>
    public static Value[]? KeysOf(IGraphSnapshot state, IndexShape shape, int id)
    {
        if (!IsMember(state, shape, id))
            return null;
        Value[] keys = new Value[shape.Width];
        for (int i = 0; i < keys.Length; i++)
        {
            PropertyColumn? column = shape.OfRelationships
                ? state.GetRelationshipColumn(shape.Keys[i]) : state.GetNodeColumn(shape.Keys[i]);
            keys[i] = column?.Get(id) ?? default;
        }

        return keys;
    }

    private static bool IsMember(IGraphSnapshot state, IndexShape shape, int id) => shape.OfRelationships
        ? state.Relationships.Live.Contains(id) && state.Relationships.Type(id) == shape.Owner
        : state.GetLabels(id).Contains(shape.Owner);
}
