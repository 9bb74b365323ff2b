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

    /// <summary>Levels, size and memory of a list or map of some values; the last is the memory if nothing were shared.</summary>
    /// <exception cref="Diagnostics.ValueException">They are too many (NestingTooDeep, ValueTooLarge).</exception>
    public static (int Levels, long Size, long Bytes, long WrittenOut) Measure(ReadOnlySpan<Value> values)
    {
        int levels = 0;
        long size = values.Length, bytes = ValueSize.List(values.Length), writtenOut = bytes;
        object? before = null;
        for (int i = 0; i < values.Length; i++)
        {
            StopSignal.At(i, values.Length);
            ref readonly Value value = ref values[i];
            if (value.Content is not { } content)
                continue;
            if (content is NestedValue nested)
            {
                levels = Math.Max(levels, nested.Levels);
                size += nested.Size;
            }

            writtenOut += ValueSize.WrittenOut(value);
            if (content != before)
                bytes += ValueSize.Content(value);
            before = content;
        }

        if (levels >= MostLevels)
            throw NestingErrors.TooDeep();
        return size <= MostItems ? (levels + 1, size, bytes, writtenOut) : throw NestingErrors.TooLarge();
    }
}
