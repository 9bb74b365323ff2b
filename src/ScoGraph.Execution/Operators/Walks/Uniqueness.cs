using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>Relationships already in the row that a new one must not repeat.</summary>
internal sealed class Uniqueness(int[] slots)
{
    public bool IsFree => slots.Length == 0;

    /// <summary>Where they stand.</summary>
    public int[] Slots => slots;

    public bool Allows(int relationship, Frame frame)
    {
        foreach (int slot in slots)
        {
            ref readonly Value other = ref frame.Row[slot];
            if (other.IsRelationship)
            {
                if (other.AsId() == relationship)
                    return false;
            }
            else if (other.Kind == ValueKind.List)
            {
                foreach (Value item in other.AsList().Items)
                {
                    if (item.AsId() == relationship)
                        return false;
                }
            }
        }

        return true;
    }
}
