using System.Numerics;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>
/// Tests a condition of many rows: numbers and nodes as scans test them, whether two have the same of one property by numbers of its
/// values, anything else value by value. One run's.
/// </summary>
internal sealed class BatchTest
{
    private readonly BatchCondition _condition;
    private readonly RowVector _left;
    private readonly RowVector _right;
    private readonly VectorComparison? _numbers;
    private readonly Marks _marks = new();
    private readonly HeldMemory _held = new();
    private SameValues? _same;

    /// <summary>What is known of single nodes; null as long as their values are numbers, which are compared as fast.</summary>
    private KnownTests? _known;
    private BatchRows? _unknown;

    public BatchTest(BatchCondition condition)
    {
        (_condition, _left, _right, _same) = (condition, condition.Left(), condition.Right(), SameValues.Of(condition));
        _numbers = condition.Test.Comparison is { } comparison ? new VectorComparison(comparison, _left, _right) : null;
    }

    public void Begin(Frame frame)
    {
        _left.Begin(frame);
        _right.Begin(frame);
        _same?.Begin(frame);
    }

    /// <summary>Takes the marks of rows away that do not fit.</summary>
    /// <param name="frame">The run.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="count">How many, no more than a vector takes.</param>
    /// <param name="marked">The rows that fit so far.</param>
    /// <returns>False where a side cannot be computed so: rows are to be looked at one by one.</returns>
    public bool Test(Frame frame, BatchRows rows, int from, int count, Marks marked)
    {
        if (_same is not null)
        {
            if (_same.TryTest(frame, rows, from, count, marked))
                return true;
            _same.Release(frame);
            _same = null;
        }

        if (_known is not null)
        {
            TestOnce(frame, rows, from, count, marked);
            return true;
        }

        if (_numbers is null)
        {
            if (!_left.Read(frame, rows, from, count) || !_right.Read(frame, rows, from, count))
                return false;
        }
        else if (_numbers.TryMark(frame, rows, from, count, _marks))
        {
            marked.And(_marks);
            return true;
        }
        else if (_condition.MayFail)
        {
            return false;
        }

        // Both sides have been read by now, whatever their values are.
        TestEach(marked.Words);
        if (_condition.Slot >= 0)
            _known = new KnownTests();
        return true;
    }

    /// <summary>Looks at each node once, however often it comes.</summary>
    private void TestOnce(Frame frame, BatchRows rows, int from, int count, Marks marked)
    {
        ReadOnlySpan<int> ids = rows[rows.PlaceOf(_condition.Slot)].AsSpan(from, count);
        BatchRows unknown = _unknown ??= MakeUnknown(rows);
        unknown.Count = _known!.Find(ids, _marks.Words, unknown[0]);
        if (unknown.Count > 0)
        {
            Learn(frame, unknown);
            _known.Find(ids, _marks.Words, unknown[0]);
        }

        _marks.End(count);
        marked.And(_marks);
    }

    private BatchRows MakeUnknown(BatchRows rows)
    {
        BatchRows unknown = rows.Select([_condition.Slot]);
        unknown[0] = new int[RowVector.Size];
        return unknown;
    }

    private void Learn(Frame frame, BatchRows unknown)
    {
        _left.Read(frame, unknown, 0, unknown.Count);
        _right.Read(frame, unknown, 0, unknown.Count);
        for (int row = 0; row < unknown.Count; row++)
            _known!.Set(unknown[0][row], _condition.Test.Holds(_left[row], _right[row]));
        _held.Grow(frame, _known!.Bytes);
    }

    private void TestEach(Span<ulong> words)
    {
        for (int word = 0; word < words.Length; word++)
        {
            for (ulong bits = words[word]; bits != 0; bits &= bits - 1)
            {
                int row = (word * Marks.WordSize) + BitOperations.TrailingZeroCount(bits);
                if (!_condition.Test.Holds(_left[row], _right[row]))
                    words[word] &= ~(bits & (0 - bits));
            }
        }
    }
}
