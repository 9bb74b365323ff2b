using System.Numerics;
using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Columns.Computed;

/// <summary>
/// Values of which each is that of one of several vectors, as long as all of these are of one kind, or null; from then on they are
/// computed row by row.
/// </summary>
/// <param name="otherwise">The same, computed.</param>
internal abstract class MergedVector(ComputedVector otherwise) : RowVector
{
    private bool _isComputed;
    private bool _hasKind;

    /// <inheritdoc/>
    public override long Bytes => otherwise.Bytes;

    public override bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        if (!_isComputed && TryMerge(frame, rows, from, count))
            return true;
        _isComputed = true;
        if (!otherwise.Read(frame, rows, from, count))
            return false;
        Take(otherwise);
        return true;
    }

    /// <summary>Puts a value into each of the rows, between <see cref="BeginMerge"/> and <see cref="EndMerge"/>.</summary>
    /// <returns>False where rows are to be computed one by one, for good.</returns>
    protected abstract bool TryMerge(Frame frame, BatchRows rows, int from, int count);

    /// <summary>No row has a value.</summary>
    protected void BeginMerge(int count)
    {
        _hasKind = false;
        Lose(0);
        Present.AsSpan(0, count).Clear();
    }

    /// <summary>Gives rows the values of a vector.</summary>
    /// <param name="values">The vector.</param>
    /// <param name="marked">The rows.</param>
    /// <param name="count">How many rows there are.</param>
    /// <returns>False where they are of another kind than those before.</returns>
    protected bool TryPut(RowVector values, Marks marked, int count)
    {
        if (IsNone(values, count))
            return true;
        if (values.Kind is VectorKind.Nodes or VectorKind.Values || (_hasKind && values.Kind != Kind))
            return false;
        if (!_hasKind)
            BeginKind(values.Kind, count);
        if (Kind == VectorKind.Strings)
            Put(marked.Words, values.Strings, Strings, count);
        else if (Kind == VectorKind.Floats)
            Put(marked.Words, values.Floats, Floats, count);
        else
            Put(marked.Words, values.Integers, Integers, count);
        if (Kind != VectorKind.Strings)
            PutPresent(marked.Words, values, count);
        return true;
    }

    protected void EndMerge(int count)
    {
        if (!_hasKind)
            BeginKind(VectorKind.Integers, count);
        IsWhole = Kind != VectorKind.Strings && !Present.AsSpan(0, count).Contains(false);
    }

    private static bool IsNone(RowVector values, int count) => !values.IsWhole
        && values.Kind is VectorKind.Integers or VectorKind.Floats or VectorKind.Truths && !values.Present.AsSpan(0, count).Contains(true);

    private void BeginKind(VectorKind kind, int count)
    {
        (Kind, _hasKind) = (kind, true);
        if (kind == VectorKind.Strings)
        {
            Strings = Strings.Length == 0 ? new string?[Size] : Strings;
            Strings.AsSpan(0, count).Clear();
        }
        else if (kind == VectorKind.Floats)
        {
            Floats = Floats.Length == 0 ? new double[Size] : Floats;
        }
        else
        {
            Integers = Integers.Length == 0 ? new long[Size] : Integers;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Put<T>(ReadOnlySpan<ulong> marks, ReadOnlySpan<T> those, Span<T> values, int count)
    {
        for (int word = 0, from = 0; from < count; word++, from += Marks.WordSize)
        {
            if (marks[word] == ulong.MaxValue)
            {
                those.Slice(from, Marks.WordSize).CopyTo(values[from..]);
                continue;
            }

            for (ulong bits = marks[word]; bits != 0; bits &= bits - 1)
            {
                int row = from + BitOperations.TrailingZeroCount(bits);
                values[row] = those[row];
            }
        }
    }

    private void PutPresent(ReadOnlySpan<ulong> marks, RowVector values, int count)
    {
        if (!values.IsWhole)
        {
            Put(marks, values.Present, Present, count);
            return;
        }

        for (int word = 0, from = 0; from < count; word++, from += Marks.WordSize)
        {
            if (marks[word] == ulong.MaxValue)
                Present.AsSpan(from, Marks.WordSize).Fill(true);
            else
                PutPresent(marks[word], from);
        }
    }

    private void PutPresent(ulong bits, int from)
    {
        for (; bits != 0; bits &= bits - 1)
            Present[from + BitOperations.TrailingZeroCount(bits)] = true;
    }
}
