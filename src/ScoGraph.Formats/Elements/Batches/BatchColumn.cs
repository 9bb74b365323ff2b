using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Elements.Batches;

/// <summary>
/// The values of one property of many elements, one row each. Exactly one of the arrays is set; they may be longer than the batch.
/// </summary>
internal sealed class BatchColumn(string key)
{
    public string Key => key;

    /// <summary>A bit for each row that has the property.</summary>
    public required ulong[] Present { get; init; }

    public long[]? Integers { get; init; }

    public double[]? Floats { get; init; }

    public string[]? Strings { get; init; }

    public Value[]? Values { get; init; }

    /// <summary>The value of a row, null where it has none.</summary>
    public Value this[int row]
    {
        get
        {
            if ((Present[row >> 6] >> (row & 63) & 1) == 0)
                return Value.Null;
            return Integers is { } integers ? Value.FromInteger(integers[row])
                : Strings is { } strings ? Value.FromString(strings[row])
                : Floats is { } floats ? Value.FromFloat(floats[row]) : Values![row];
        }
    }

    /// <summary>The properties that a row has, in the order of the columns.</summary>
    public static PropertyElement[] PropertiesOf(ReadOnlySpan<BatchColumn> columns, int row)
    {
        List<PropertyElement> properties = new(columns.Length);
        foreach (BatchColumn column in columns)
        {
            if (column[row] is { IsNull: false } value)
                properties.Add(new PropertyElement(column.Key, value));
        }

        return [.. properties];
    }
}
