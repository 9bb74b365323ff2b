using ScoGraph.Execution.Operators.Columns;

namespace ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

/// <summary>The groups of some rows, and where runs of rows of one group end, if these are long.</summary>
internal sealed class GroupedRows
{
    /// <summary>A run of so many rows is worth to be taken as one.</summary>
    private const int Long = 8;

    private readonly int[] _numbers = new int[RowVector.Size];
    private readonly int[] _ends = new int[RowVector.Size / Long];
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
        _runs = Math.Max(0, IntegerChanges.Find(Numbers, _ends));
        if (_runs > _count / Long)
            _runs = 0;
    }
}
