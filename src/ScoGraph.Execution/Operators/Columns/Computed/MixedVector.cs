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
        if (values.IsEmpty)
            return;
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
