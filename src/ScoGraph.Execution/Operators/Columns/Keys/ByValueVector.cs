using ScoGraph.Execution.Operators.Columns.Computed;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Columns.Keys;

/// <summary>
/// What is computed of one property alone: once for each value of it, wherever that comes again; of each row where few do, and where the
/// values are neither all integers nor all strings.
/// </summary>
/// <param name="evaluate">The expression.</param>
/// <param name="property">Makes the values of the property.</param>
/// <param name="slot">Where the node or relationship stands.</param>
internal sealed class ByValueVector(Evaluator evaluate, Func<RowVector> property, int slot) : MixedVector
{
    /// <summary>From so many rows on it is known whether values come again: where few of some rows do, few will.</summary>
    private const int Many = 4 * Size;

    private readonly ComputedVector _otherwise = new(evaluate, slot);
    private readonly List<Value> _results = [];
    private int[] _numbers = [];
    private KeyColumn? _values;
    private bool _isGivenUp;
    private bool _fails;
    private long _rows;
    private long _content;
    private (Frame Frame, BatchRows Rows, int From) _read;

    /// <inheritdoc/>
    public override long Bytes => _otherwise.Bytes + (_values?.Bytes ?? 0) + (_results.Count * ValueSize.OfValue) + _content;

    public override void Begin(Frame frame)
    {
    }

    public override bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        if (!_isGivenUp && TryByValue(frame, rows, from, count))
            return true;
        (_isGivenUp, _values, _content) = (true, null, 0);
        _results.Clear();
        if (!_otherwise.Read(frame, rows, from, count))
            return false;
        Take(_otherwise);
        return true;
    }

    private bool TryByValue(Frame frame, BatchRows rows, int from, int count)
    {
        if (_values is null)
        {
            (_values, _numbers) = (new KeyColumn(property, new KeySlot(slot)), new int[Size]);
            _values.Begin(frame);
        }

        Span<int> numbers = _numbers.AsSpan(0, count);
        if (!_values.Read(frame, rows, from, numbers))
            return false;
        (_read, int known) = ((frame, rows, from), _results.Count);
        _values.Find(numbers, Compute);
        _rows += count;
        if (_fails || !_values.IsExact || (_rows >= Many && _results.Count - known > count * 3 / 4))
            return false;
        if (Values.Length == 0)
            Values = new Value[Size];
        for (int row = 0; row < numbers.Length; row++)
            Values[row] = _results[numbers[row]];
        Sort(count);
        return true;
    }

    /// <summary>The number of a value that has not been met.</summary>
    private int Compute(int row, Value value)
    {
        (Frame frame, BatchRows rows, int from) = _read;
        frame.Tick();
        rows.Put(from + row, frame);
        _fails |= !frame.TryCompute(evaluate, out Value result);
        _content += ValueSize.Content(result);
        _results.Add(result);
        return _results.Count - 1;
    }
}
