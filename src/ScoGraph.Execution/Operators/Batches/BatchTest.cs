using System.Numerics;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>
/// Tests a condition of many rows: numbers and nodes as scans test them, whether two have the same of one property by numbers of its
/// values, anything else value by value. One run's.
/// </summary>
internal sealed class BatchTest : IBatchTest
{
    /// <summary>From so many rows on it is known whether nodes come again.</summary>
    private const int Many = 8 * RowVector.Size;

    private readonly BatchCondition _condition;
    private readonly RowVector _left;
    private readonly RowVector _right;
    private readonly VectorComparison? _numbers;
    private readonly Marks _marks = new();
    private readonly HeldMemory _held = new();
    private SameValues? _same;

    /// <summary>What is known of single nodes; null as long as their values are numbers, which are compared as fast.</summary>
    private KnownTests? _known;
    private bool _isNew;
    private long _asked;
    private long _learned;
    private BatchRows? _unknown;

    public BatchTest(BatchCondition condition)
    {
        (_condition, _left, _right, _same) = (condition, condition.Left(), condition.Right(), SameValues.Of(condition));
        _numbers = condition.Test.Comparison is { } comparison ? new VectorComparison(comparison, _left, _right)
        {
            IsNegated = condition.Test.IsNegated,
        }
        : null;
    }

    public void Begin(Frame frame)
    {
        _left.Begin(frame);
        _right.Begin(frame);
        _same?.Begin(frame);
    }

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
            return TestOnce(frame, rows, from, count, marked);
        if (!_right.Read(frame, rows, from, count) || !_left.Read(frame, rows, from, count))
            return false;
        if (_numbers?.TryCompare(count, _marks) == true)
        {
            marked.And(_marks);
            return true;
        }

        TestEach(marked.Words);
        if (_condition.Slot >= 0 && !_isNew && !(rows.Ascends && rows.PlaceOf(_condition.Slot) == 0))
            _known = new KnownTests();
        return true;
    }

    /// <summary>Looks at each node once, however often it comes.</summary>
    private bool TestOnce(Frame frame, BatchRows rows, int from, int count, Marks marked)
    {
        ReadOnlySpan<int> ids = rows[rows.PlaceOf(_condition.Slot)].AsSpan(from, count);
        BatchRows unknown = _unknown ??= MakeUnknown(rows);
        unknown.Count = _known!.Find(ids, _marks.Words, unknown[0]);
        (_asked, _learned) = (_asked + count, _learned + unknown.Count);
        if (unknown.Count > 0)
        {
            if (!TryLearn(frame, unknown))
                return false;
            _known.Find(ids, _marks.Words, unknown[0]);
        }

        _marks.End(count);
        marked.And(_marks);
        if (_asked >= Many && _learned > _asked / 2)
            Forget(frame);
        return true;
    }

    /// <summary>Where most come once, nothing is gained by keeping what is known of them.</summary>
    private void Forget(Frame frame)
    {
        (_isNew, _known) = (true, null);
        _held.Release(frame);
    }

    private BatchRows MakeUnknown(BatchRows rows)
    {
        BatchRows unknown = rows.Only(_condition.Slot);
        unknown[0] = new int[RowVector.Size];
        return unknown;
    }

    private bool TryLearn(Frame frame, BatchRows unknown)
    {
        if (!_right.Read(frame, unknown, 0, unknown.Count) || !_left.Read(frame, unknown, 0, unknown.Count))
            return false;
        for (int row = 0; row < unknown.Count; row++)
            _known!.Set(unknown[0][row], _condition.Test.Holds(_left[row], _right[row]));
        _held.Grow(frame, _known!.Bytes);
        return true;
    }

    private void TestEach(Span<ulong> words)
    {
        bool areStrings = _left.Kind == VectorKind.Strings && _right.Kind == VectorKind.Strings;
        for (int word = 0; word < words.Length; word++)
        {
            for (ulong bits = words[word]; bits != 0; bits &= bits - 1)
            {
                int row = (word * Marks.WordSize) + BitOperations.TrailingZeroCount(bits);
                if (areStrings ? !_condition.Test.Holds(_left.Strings[row], _right.Strings[row])
                    : !_condition.Test.Holds(_left[row], _right[row]))
                    words[word] &= ~(bits & (0 - bits));
            }
        }
    }
}
