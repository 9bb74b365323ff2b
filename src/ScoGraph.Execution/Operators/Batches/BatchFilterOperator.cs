using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Operators.Breakers.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>
/// Passes rows on that meet every condition: many at once where they come so, and are wanted so. None of the conditions ever fails, so
/// that it makes no difference which is tested first.
/// </summary>
/// <param name="whole">The conditions, for one row.</param>
/// <param name="conditions">The same for many.</param>
/// <param name="read">The slots that are read behind.</param>
internal sealed class BatchFilterOperator(ImmutableArray<Condition> whole, ImmutableArray<BatchCondition> conditions, int[] read)
    : Operator, IBatchTaker
{
    private BatchTest[] _tests = [];
    private byte[] _fits = [];
    private BatchRows? _rows;
    private int[] _places = [];

    /// <inheritdoc/>
    public bool TakesBatches => Next is IBatchTaker { TakesBatches: true };

    public override bool Process(Frame frame) => !whole.AllHold(frame) || Next.Process(frame);

    /// <inheritdoc/>
    public bool Take(Frame frame, BatchRows batch)
    {
        BatchRows rows = _rows ??= Make(batch);
        for (int from = 0; from < batch.Count; from += ColumnVector.Size)
        {
            Span<byte> fits = _fits.AsSpan(0, Math.Min(ColumnVector.Size, batch.Count - from));
            fits.Fill(1);
            foreach (BatchTest test in _tests)
                test.Test(frame, batch, from, fits);
            rows.Count = Count(fits);
            if (rows.Count == 0)
                continue;
            for (int i = 0; i < _places.Length; i++)
                Keep(batch[_places[i]].AsSpan(from, fits.Length), fits, rows[i]);
            if (!((IBatchTaker)Next).Take(frame, rows))
                return false;
        }

        return true;
    }

    private BatchRows Make(BatchRows batch)
    {
        _tests = [.. conditions.Select(condition => new BatchTest(condition))];
        _fits = new byte[ColumnVector.Size];
        BatchRows rows = batch.Select(read);
        for (int i = 0; i < rows.Slots.Length; i++)
            rows[i] = new int[ColumnVector.Size];
        _places = [.. rows.Slots.Select(batch.PlaceOf)];
        return rows;
    }

    private static int Count(ReadOnlySpan<byte> fits)
    {
        int count = 0;
        foreach (byte fit in fits)
            count += fit;
        return count;
    }

    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Keep(ReadOnlySpan<int> ids, ReadOnlySpan<byte> fits, int[] kept)
    {
        int count = 0;
        for (int i = 0; i < ids.Length; i++)
        {
            kept[count] = ids[i];
            count += fits[i];
        }
    }
}
