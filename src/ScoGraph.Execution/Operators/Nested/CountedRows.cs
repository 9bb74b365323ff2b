using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>The end of a plan that is carried out for many rows at once: counts what it finds for each.</summary>
/// <param name="row">The slot of the number of a row.</param>
internal sealed class CountedRows(int row) : Operator, IBatchTaker
{
    private long[] _counts = [];

    /// <inheritdoc/>
    public bool TakesBatches => true;

    /// <inheritdoc/>
    public bool TakesWeights => true;

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => _counts.Length * (long)sizeof(long);

    /// <summary>How much was found for a row.</summary>
    public long this[int number] => _counts[number];

    /// <summary>Has a place for so many rows.</summary>
    public void MakeRoom(int rows)
    {
        if (_counts.Length < rows)
            Array.Resize(ref _counts, Math.Max(rows, 2 * _counts.Length));
    }

    /// <summary>Forgets what was found for the first rows.</summary>
    public void Clear(int rows) => _counts.AsSpan(0, Math.Min(rows, _counts.Length)).Clear();

    /// <inheritdoc/>
    public bool Take(Frame frame, BatchRows rows)
    {
        ReadOnlySpan<int> numbers = rows[rows.PlaceOf(row)].AsSpan(0, rows.Count);
        for (int i = 0; i < numbers.Length; i++)
            _counts[numbers[i]] = checked(_counts[numbers[i]] + (rows.Weights?[i] ?? 1));
        return true;
    }

    public override bool Process(Frame frame)
    {
        ref long count = ref _counts[frame.Row[row].AsId()];
        count = checked(count + frame.Multiplicity);
        return true;
    }
}
