using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ScoGraph.Execution.Operators.Columns;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>The groups of some rows, and where runs of rows of one group end, if these are long.</summary>
internal sealed class GroupedRows
{
    /// <summary>A run of so many rows is worth to be taken as one.</summary>
    private const int Long = 8;

    private readonly int[] _numbers = new int[RowVector.Size];
    private readonly int[] _ends = new int[(RowVector.Size / Long) + 1];
    private int _count;
    private int _runs;

    /// <summary>The number of the group of each row.</summary>
    public Span<int> Numbers => _numbers.AsSpan(0, _count);

    /// <summary>Where the runs end; none where they are short.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, _runs);

    /// <summary>Begins with so many rows.</summary>
    public void Begin(int count) => _count = count;

    /// <summary>Looks for runs.</summary>
    public void FindRuns()
    {
        _runs = 0;
        if (_count == 0 || Changes(Numbers) >= _count / Long)
            return;
        for (int row = 1; row < _count; row++)
        {
            if (_numbers[row] != _numbers[row - 1])
                _ends[_runs++] = row;
        }

        _ends[_runs++] = _count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Changes(ReadOnlySpan<int> numbers)
    {
        ReadOnlySpan<Vector512<int>> ones = MemoryMarshal.Cast<int, Vector512<int>>(numbers[..^1]);
        ReadOnlySpan<Vector512<int>> others = MemoryMarshal.Cast<int, Vector512<int>>(numbers[1..]);
        Vector512<int> same = Vector512<int>.Zero;
        for (int i = 0; i < ones.Length; i++)
            same -= Vector512.Equals(ones[i], others[i]);
        int changes = (ones.Length * Vector512<int>.Count) - Vector512.Sum(same);
        for (int row = (ones.Length * Vector512<int>.Count) + 1; row < numbers.Length; row++)
            changes += numbers[row] == numbers[row - 1] ? 0 : 1;
        return changes;
    }
}
