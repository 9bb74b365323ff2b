using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>
/// Whether a row has the very values that another had in some slots, in the same state of the graph: then what is computed of them is
/// the same. Values that are equal but not identical, such as two texts, count as changed.
/// </summary>
/// <param name="slots">The slots.</param>
internal sealed class SameRead(int[] slots)
{
    private readonly Value[] _values = new Value[slots.Length];
    private int _version = -1;

    public bool IsSame(Frame frame)
    {
        if (_version != frame.Version)
            return false;
        for (int i = 0; i < slots.Length; i++)
        {
            if (!frame.Row[slots[i]].IsIdentical(_values[i]))
                return false;
        }

        return true;
    }

    /// <summary>Notes the values of the row.</summary>
    public void Keep(Frame frame)
    {
        _version = frame.Version;
        for (int i = 0; i < slots.Length; i++)
            _values[i] = frame.Row[slots[i]];
    }
}
