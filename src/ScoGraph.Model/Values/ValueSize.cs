namespace ScoGraph.Model.Values;

/// <summary>
/// What values take in memory, roughly, beside their own 16 bytes. What stands several times in a row counts once, as where one long string
/// is paired with many numbers; what is shared otherwise counts each time.
/// </summary>
internal static class ValueSize
{
    /// <summary>A value itself.</summary>
    public const int OfValue = 16;

    /// <summary>An array and what holds it.</summary>
    public const int OfArray = 40;

    private const int OfString = 24;

    /// <summary>A string of so many UTF-16 code units.</summary>
    public static long Text(long length) => OfString + (2 * length);

    /// <summary>A list of so many values, without what they hold.</summary>
    public static long List(long count) => OfArray + (OfValue * count);

    /// <summary>What a reference holds; nothing for a number.</summary>
    public static long Content(in Value value) => value.Content switch
    {
        null => 0,
        string text => Text(text.Length),
        NestedValue nested => nested.Bytes,
        PathValue path => (2 * OfArray) + (8L * path.Nodes.Length),
        _ => OfArray,
    };

    /// <summary>
    /// The same of a value that leaves the query, in a result or in the graph: whoever shows it writes a list that stands in it a million
    /// times a million times.
    /// </summary>
    public static long WrittenOut(in Value value) =>
        value.Content is NestedValue nested ? nested.WrittenOut : Content(value);

    /// <summary>A row of a result; strings that stand in the row before it count no second time.</summary>
    public static long Result(ReadOnlySpan<Value> row, ReadOnlySpan<Value> last)
    {
        long bytes = List(row.Length);
        for (int i = 0; i < row.Length; i++)
        {
            if (last.IsEmpty || row[i].Content is NestedValue || !row[i].HasContentOf(last[i]))
                bytes += WrittenOut(row[i]);
        }

        return bytes;
    }

    /// <summary>A kept row.</summary>
    /// <param name="row">Its values.</param>
    /// <param name="last">The row kept before it, whose values count no second time.</param>
    public static long Row(ReadOnlySpan<Value> row, ReadOnlySpan<Value> last)
    {
        long bytes = List(row.Length);
        for (int i = 0; i < row.Length; i++)
        {
            if (last.IsEmpty || !row[i].HasContentOf(last[i]))
                bytes += Content(row[i]);
        }

        return bytes;
    }
}
