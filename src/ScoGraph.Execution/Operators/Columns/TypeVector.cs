using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>The names of the types of relationships.</summary>
/// <param name="slot">Where they stand.</param>
internal sealed class TypeVector(int slot) : RowVector
{
    public override void Begin(Frame frame)
    {
        Kind = VectorKind.Strings;
        Strings = new string?[Size];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        ReadOnlySpan<int> ids = rows[rows.PlaceOf(slot)].AsSpan(from, count);
        RelationshipTable relationships = frame.Graph.Relationships;
        INameTable names = frame.Graph.RelationshipTypes;
        int last = -1;
        string? name = null;
        for (int row = 0; row < ids.Length; row++)
        {
            int type = relationships.Type(ids[row]);
            if (type != last)
                (last, name) = (type, names[type]);
            Strings[row] = name;
        }

        return true;
    }
}
