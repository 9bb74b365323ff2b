using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>Takes the values of one property. An element that is given two keeps the later one.</summary>
internal sealed class ColumnLoader(ColumnDraft column)
{
    public void SetInteger(int element, long value) => column.Set(element, Value.FromInteger(value));

    public void SetFloat(int element, double value) => column.Set(element, Value.FromFloat(value));

    public void SetString(int element, string value) => column.Set(element, Value.FromString(value));

    /// <inheritdoc cref="ColumnDraft.SetRange(int, ReadOnlySpan{long}, ReadOnlySpan{ulong})"/>
    public void SetIntegers(int first, ReadOnlySpan<long> values, ReadOnlySpan<ulong> present) => column.SetRange(first, values, present);

    /// <inheritdoc cref="ColumnDraft.SetRange(int, ReadOnlySpan{long}, ReadOnlySpan{ulong})"/>
    public void SetFloats(int first, ReadOnlySpan<double> values, ReadOnlySpan<ulong> present) => column.SetRange(first, values, present);

    /// <inheritdoc cref="ColumnDraft.SetRange(int, ReadOnlySpan{long}, ReadOnlySpan{ulong})"/>
    public void SetStrings(int first, ReadOnlySpan<string> values, ReadOnlySpan<ulong> present) => column.SetRange(first, values, present);

    /// <summary>Sets a value of any kind; null removes.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">The value cannot be stored (InvalidPropertyType).</exception>
    public void SetValue(int element, in Value value)
    {
        StoredValues.Check(value);
        if (value.IsNull)
            column.Remove(element);
        else
            column.Set(element, value);
    }
}
