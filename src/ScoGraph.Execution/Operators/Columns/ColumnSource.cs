using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>What is read of each row: a node, or a property of a node or of a relationship.</summary>
/// <param name="Slot">Where this stands.</param>
/// <param name="Key">The property; null for the node itself.</param>
/// <param name="OfRelationship">Whether it is one of a relationship.</param>
/// <param name="MayLack">Whether there may be no node or relationship.</param>
internal sealed record ColumnSource(int Slot, NameReference? Key, bool OfRelationship, bool MayLack)
{
    /// <summary>The column of a property.</summary>
    public PropertyColumn? Column(Frame frame) => OfRelationship ? frame.RelationshipColumn(Key!) : frame.NodeColumn(Key!);
}
