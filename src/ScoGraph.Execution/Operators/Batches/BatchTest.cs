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
    private SameValues? _same;

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
        return true;
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
