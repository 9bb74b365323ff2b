using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>The relationships of a type.</summary>
internal sealed class IndexedRelationships(string type) : IndexedElements
{
    public override bool AreNone(Frame frame) => frame.Graph.RelationshipTypes.Find(type) < 0;

    public override SortedIndex? Find(Frame frame, KeyId[] keys) =>
        frame.Graph.FindIndex(new IndexShape(ofRelationships: true, frame.Graph.RelationshipTypes.Find(type), keys));

    public override bool Read(Frame frame, ref int from, int[] batch, out int count)
    {
        RelationshipTable relationships = frame.Graph.Relationships;
        TypeId sought = frame.Graph.RelationshipTypes.Find(type);
        int read = relationships.Live.Read(ref from, batch);
        count = 0;
        for (int i = 0; i < read; i++)
        {
            if (relationships.Type(batch[i]) == sought)
                batch[count++] = batch[i];
        }

        return read > 0;
    }

    public override PropertyColumn? Column(Frame frame, NameReference key) => frame.RelationshipColumn(key);

    public override void Put(ref Value place, int id) => Value.PutRelationship(ref place, id);
}
