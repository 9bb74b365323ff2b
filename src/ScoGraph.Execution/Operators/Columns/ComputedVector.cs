using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>
/// What is computed row by row, for those that take many at once: anything over nodes and relationships that is the same each time.
/// </summary>
/// <param name="evaluate">The expression.</param>
/// <param name="slot">Where the one node or relationship stands that it reads; -1 where it reads several.</param>
internal sealed class ComputedVector(Evaluator evaluate, int slot) : RowVector
{
    private readonly ComputedValues _known = new();

    /// <inheritdoc/>
    public override long Bytes => _known.Bytes;

    public override void Begin(Frame frame)
    {
    }

    public override bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        if (Values.Length == 0)
            Values = new Value[Size];
        int place = slot < 0 ? -1 : rows.PlaceOf(slot);
        if (!(place < 0 || (place == 0 && rows.Ascends) ? TryEach(frame, rows, from, count) : TryOnce(frame, rows, place, from, count)))
            return false;

        Kind = VectorKind.Values;
        if (count > 0)
            Sort(count);
        return true;
    }

    private bool TryEach(Frame frame, BatchRows rows, int from, int count)
    {
        for (int row = 0; row < count; row++)
        {
            frame.Tick();
            rows.Put(from + row, frame);
            if (!frame.TryCompute(evaluate, out Values[row]))
                return false;
        }

        return true;
    }

    /// <summary>Of nodes that come again the value is known.</summary>
    private bool TryOnce(Frame frame, BatchRows rows, int place, int from, int count)
    {
        ReadOnlySpan<int> ids = rows[place].AsSpan(from, count);
        for (int row = 0; row < count; row++)
        {
            if (_known.TryGet(ids[row], out Values[row]))
                continue;
            frame.Tick();
            rows.Put(from + row, frame);
            if (!frame.TryCompute(evaluate, out Values[row]))
                return false;
            _known.Set(ids[row], Values[row]);
        }

        return true;
    }

    /// <summary>Puts values of one kind where they are taken faster.</summary>
    private void Sort(int count)
    {
        ReadOnlySpan<Value> values = Values.AsSpan(0, count);
        if (values[0].IsString)
            TryStrings(values);
        else if (values[0].IsInteger)
            TryIntegers(values);
        else if (values[0].IsBoolean)
            TryTruths(values);
    }

    private void TryStrings(ReadOnlySpan<Value> values)
    {
        if (Strings.Length == 0)
            Strings = new string?[Size];
        for (int row = 0; row < values.Length; row++)
        {
            if (!values[row].IsString && !values[row].IsNull)
                return;
            Strings[row] = values[row].IsNull ? null : values[row].AsString();
        }

        Kind = VectorKind.Strings;
    }

    private void TryIntegers(ReadOnlySpan<Value> values)
    {
        if (Integers.Length == 0)
            Integers = new long[Size];
        for (int row = 0; row < values.Length; row++)
        {
            if (!values[row].IsInteger)
                return;
            Integers[row] = values[row].AsInteger();
        }

        (Kind, IsWhole) = (VectorKind.Integers, true);
    }

    private void TryTruths(ReadOnlySpan<Value> values)
    {
        if (Integers.Length == 0)
            Integers = new long[Size];
        IsWhole = true;
        for (int row = 0; row < values.Length; row++)
        {
            bool isThere = !values[row].IsNull;
            if (isThere && !values[row].IsBoolean)
                return;
            if (!isThere)
                Lose(row);
            if (!IsWhole)
                Present[row] = isThere;
            Integers[row] = values[row].IsTrue ? 1 : 0;
        }

        Kind = VectorKind.Truths;
    }
}
