using System.Numerics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Sqlite.Encoding.Pages;

/// <summary>A page of a column: which elements have a value, and the values: integers by the step from one to the next.</summary>
internal sealed class ColumnCodec : IPageCodec<ColumnPage>
{
    private const byte Integers = 0, Floats = 1, Strings = 2, Values = 3;
    private const byte All = 0, Some = 1;
    private const int Words = PropertyColumn.PageSize / 64;

    /// <summary>About what a string takes beside its text.</summary>
    private const int StringHead = 24;

    public static readonly ColumnCodec Instance = new();

    public void Write(ColumnPage page, ByteWriter bytes)
    {
        bytes.Byte(page.Integers is not null ? Integers : page.Floats is not null ? Floats : page.Strings is not null ? Strings : Values);
        bool isFull = page.Present.AsSpan().IndexOfAnyExcept(ulong.MaxValue) < 0;
        bytes.Byte(isFull ? All : Some);
        foreach (ulong word in isFull ? [] : page.Present)
            bytes.Fixed(word);
        long last = 0;
        for (int word = 0; word < Words; word++)
        {
            for (ulong bits = page.Present[word]; bits != 0; bits &= bits - 1)
            {
                int at = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (page.Integers is { } integers)
                {
                    bytes.Signed(unchecked(integers[at] - last));
                    last = integers[at];
                }
                else if (page.Floats is { } floats)
                {
                    bytes.Float(floats[at]);
                }
                else if (page.Strings is { } strings)
                {
                    bytes.Text(strings[at]!);
                }
                else
                {
                    ValueCodec.Write(page.Values![at], bytes);
                }
            }
        }
    }

    public ColumnPage Read(ref ByteReader bytes)
    {
        byte kind = bytes.Byte();
        ColumnPage page = new()
        {
            Present = new ulong[Words],
            Integers = kind == Integers ? new long[PropertyColumn.PageSize] : null,
            Floats = kind == Floats ? new double[PropertyColumn.PageSize] : null,
            Strings = kind == Strings ? new string?[PropertyColumn.PageSize] : null,
            Values = kind >= Values ? new Value[PropertyColumn.PageSize] : null,
        };
        bool isFull = bytes.Byte() == All;
        for (int word = 0; word < Words; word++)
            page.Present[word] = isFull ? ulong.MaxValue : bytes.Fixed();
        Fill(page, ref bytes);
        return page;
    }

    public int SizeOf(ColumnPage page)
    {
        if (page.Strings is null)
            return PropertyColumn.PageSize * (page.Values is null ? sizeof(long) : 2 * sizeof(long));
        int size = PropertyColumn.PageSize * sizeof(long);
        foreach (string? text in page.Strings)
            size += text is null ? 0 : StringHead + (text.Length * sizeof(char));
        return size;
    }

    private static void Fill(ColumnPage page, ref ByteReader bytes)
    {
        long last = 0;
        for (int word = 0; word < Words; word++)
        {
            for (ulong bits = page.Present[word]; bits != 0; bits &= bits - 1)
            {
                int at = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (page.Integers is { } integers)
                    integers[at] = last = unchecked(last + bytes.Signed());
                else if (page.Floats is { } floats)
                    floats[at] = bytes.Float();
                else if (page.Strings is { } strings)
                    strings[at] = bytes.Text();
                else
                    page.Values![at] = ValueCodec.Read(ref bytes);
            }
        }
    }
}
