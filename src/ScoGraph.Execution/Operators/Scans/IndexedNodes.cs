using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>The nodes with a label.</summary>
internal sealed class IndexedNodes(NameReference label) : IndexedElements
{
    public override bool AreNone(Frame frame) => frame.Label(label).Count == 0;

    public override SortedIndex? Find(Frame frame, KeyId[] keys) =>
        frame.Graph.FindIndex(new IndexShape(ofRelationships: false, frame.Graph.Labels.Find(label.Name), keys));

    public override bool Read(Frame frame, ref int from, int[] batch, out int count) =>
        (count = frame.Label(label).Read(ref from, batch)) > 0;

    public override PropertyColumn? Column(Frame frame, NameReference key) => frame.NodeColumn(key);

    public override void Put(ref Value place, int id) => Value.PutNode(ref place, id);
}
