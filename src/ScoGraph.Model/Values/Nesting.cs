namespace ScoGraph.Model.Values;

/// <summary>
/// How deep and how large a list or map may be, held where it is made: so nothing that walks through a value can use up the stack (of
/// 256 KB as of 8 MB) or find more in it than a walk ends with. A list that holds another one twice counts it twice, since every walk does.
/// </summary>
internal static class Nesting
{
    /// <summary>
    /// Lists and maps within each other: few enough for the smallest stack of a thread, and for every reader and writer of JSON.
    /// </summary>
    public const int MostLevels = 240;

    /// <summary>Items and entries, those of inner lists and maps included: 134,217,728.</summary>
    public const long MostItems = 1L << 27;

    /// <summary>Levels and size of a list or map of some values.</summary>
    /// <exception cref="Diagnostics.ValueException">They are too many (NestingTooDeep, ValueTooLarge).</exception>
    public static (int Levels, long Size) Measure(ReadOnlySpan<Value> values)
    {
        int levels = 0;
        long size = values.Length;
        foreach (ref readonly Value value in values)
        {
            if (value.Nested is not { } nested)
                continue;
            levels = Math.Max(levels, nested.Levels);
            size += nested.Size;
        }

        if (levels >= MostLevels)
            throw NestingErrors.TooDeep();
        return size <= MostItems ? (levels + 1, size) : throw NestingErrors.TooLarge();
    }
}
