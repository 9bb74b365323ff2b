using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Columns.Computed;

/// <summary>Values that may be of any kind, and stand where they are taken faster where they are of one.</summary>
internal abstract class MixedVector : RowVector
{
    /// <summary>Puts values of one kind where they are taken faster.</summary>
    protected void Sort(int count)
    {
        Kind = VectorKind.Values;
        ReadOnlySpan<Value> values = Values.AsSpan(0, count);
        int first = 0;
        while (first < count && values[first].IsNull)
            first++;
        if (first == count)
            return;
        if (values[first].IsString)
            TryStrings(values);
        else if (values[first].IsInteger)
            TryIntegers(values);
        else if (values[first].IsFloat)
            TryFloats(values);
        else if (values[first].IsBoolean)
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
        IsWhole = true;
        for (int row = 0; row < values.Length; row++)
        {
            if (values[row].IsInteger)
                Integers[row] = values[row].AsInteger();
            else if (!values[row].IsNull)
                return;
            Note(row, values[row]);
        }

        Kind = VectorKind.Integers;
    }

    private void TryFloats(ReadOnlySpan<Value> values)
    {
        if (Floats.Length == 0)
            Floats = new double[Size];
        IsWhole = true;
        for (int row = 0; row < values.Length; row++)
        {
            if (values[row].IsFloat)
                Floats[row] = values[row].AsFloat();
            else if (!values[row].IsNull)
                return;
            Note(row, values[row]);
        }

        Kind = VectorKind.Floats;
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
            Note(row, values[row]);
            Integers[row] = values[row].IsTrue ? 1 : 0;
        }

        Kind = VectorKind.Truths;
    }

    /// <summary>Notes whether a value is there.</summary>
    private void Note(int row, in Value value)
    {
        if (value.IsNull && IsWhole)
            Lose(row);
        if (!IsWhole)
            Present[row] = !value.IsNull;
    }
}
