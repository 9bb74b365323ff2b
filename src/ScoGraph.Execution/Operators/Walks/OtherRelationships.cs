namespace ScoGraph.Execution.Operators.Walks;

/// <summary>The relationships of a row that its next one must not be, of many rows.</summary>
/// <param name="slots">Their slots.</param>
internal sealed class OtherRelationships(int[] slots)
{
    private readonly int[][] _ids = new int[slots.Length][];

    public bool IsNone => slots.Length == 0;

    /// <summary>Looks at the rows of a batch from now on.</summary>
    public void Read(BatchRows batch)
    {
        for (int i = 0; i < slots.Length; i++)
            _ids[i] = batch[batch.PlaceOf(slots[i])];
    }

    /// <summary>Whether a relationship is one of those of a row.</summary>
    public bool Contains(int row, int relationship)
    {
        foreach (int[] ids in _ids)
        {
            if (ids[row] == relationship)
                return true;
        }

        return false;
    }

    /// <summary>Where in a list the first of those of a row stands; -1 where none does.</summary>
    public int FirstIn(ReadOnlySpan<int> list, int row)
    {
        if (list.Length == 0 || _ids.Length == 0)
            return -1;
        switch (_ids.Length)
        {
            case 1:
                return list.IndexOf(_ids[0][row]);
            case 2:
                return list.IndexOfAny(_ids[0][row], _ids[1][row]);
            case 3:
                return list.IndexOfAny(_ids[0][row], _ids[1][row], _ids[2][row]);
        }

        int first = -1;
        foreach (int[] ids in _ids)
        {
            int at = (first < 0 ? list : list[..first]).IndexOf(ids[row]);
            first = at < 0 ? first : at;
        }

        return first;
    }
}
