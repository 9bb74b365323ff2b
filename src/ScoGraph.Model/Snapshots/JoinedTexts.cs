using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ScoGraph.Model.Snapshots.Texts;

namespace ScoGraph.Model.Snapshots;

/// <summary>
/// The strings of a page one behind the other, so that a search goes through one piece of memory: a byte for each code unit where all are
/// below 256, else two. A place without a string has none of it.
/// </summary>
internal sealed class JoinedTexts
{
    private readonly int[] _starts = new int[PropertyColumn.PageSize + 1];
    private readonly byte[]? _narrow;
    private readonly char[]? _wide;
    private TextEnds? _firsts;
    private TextEnds? _lasts;

    private JoinedTexts(ColumnPage page, string?[] strings)
    {
        bool isNarrow = true;
        for (int place = 0; place < PropertyColumn.PageSize; place++)
        {
            string text = Text(page, strings, place);
            isNarrow &= text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') < 0;
            _starts[place + 1] = checked(_starts[place] + text.Length);
        }

        (_narrow, _wide) = isNarrow ? (new byte[_starts[^1]], (char[]?)null) : (null, new char[_starts[^1]]);
        for (int place = 0; place < PropertyColumn.PageSize; place++)
        {
            string text = Text(page, strings, place);
            if (_narrow is null)
                text.CopyTo(_wide.AsSpan(_starts[place]));
            else
                Encoding.Latin1.GetBytes(text, _narrow.AsSpan(_starts[place]));
        }
    }

    /// <summary>Joins the strings of a page; null where they are too long together for it to be worth its memory.</summary>
    public static JoinedTexts? Of(ColumnPage page)
    {
        const int longest = 1 << 22;
        if (page.Strings is not { } strings)
            return null;
        long length = 0;
        for (int place = 0; place < PropertyColumn.PageSize; place++)
            length += Text(page, strings, place).Length;
        return length <= longest ? new JoinedTexts(page, strings) : null;
    }

    /// <summary>Keeps those of some elements whose strings contain a part, begin or end with it, in their order.</summary>
    /// <param name="place">Where the part is to stand.</param>
    /// <param name="part">The part, not empty.</param>
    /// <param name="ids">Ids of the page, ascending.</param>
    /// <param name="kept">Takes those that fit; may overlap <paramref name="ids"/> from the left.</param>
    /// <returns>How many fit.</returns>
    public int Narrow(SoughtPlace place, SoughtText part, ReadOnlySpan<int> ids, Span<int> kept) =>
        _wide is not null ? Narrow<char>(place, _wide, part.Text, ids, kept)
            : part.Narrow is { } bytes ? Narrow<byte>(place, _narrow, bytes, ids, kept) : 0;

    /// <summary>How many characters the strings of some elements have, 0 of those without; ids of the page.</summary>
    /// <returns>False where a character may be two code units.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TrySizes(ReadOnlySpan<int> ids, Span<long> sizes)
    {
        const int mask = PropertyColumn.PageSize - 1;
        if (_narrow is null)
            return false;
        ReadOnlySpan<int> starts = _starts;
        sizes = sizes[..ids.Length];
        for (int i = 0; i < ids.Length; i++)
            sizes[i] = starts[(ids[i] & mask) + 1] - starts[ids[i] & mask];
        return true;
    }

    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Narrow<T>(SoughtPlace place, ReadOnlySpan<T> texts, ReadOnlySpan<T> part, ReadOnlySpan<int> ids, Span<int> kept)
        where T : unmanaged, IEquatable<T>
    {
        const int mask = PropertyColumn.PageSize - 1;
        if (ids.IsEmpty)
            return 0;
        if (place != SoughtPlace.Anywhere)
            return NarrowEnds(place == SoughtPlace.Start, texts, part, ids, kept);
        // Not beyond the last of them: who takes a page in parts would search its end for each.
        texts = texts[.._starts[(ids[^1] & mask) + 1]];
        int count = 0, found = -1;
        foreach (int id in ids)
        {
            int start = _starts[id & mask], end = _starts[(id & mask) + 1];
            if (end - start < part.Length)
                continue;
            if (found < start)
            {
                int next = texts[start..].IndexOf(part);
                found = next < 0 ? texts.Length : start + next;
            }

            // What begins in one string and ends in the next is in neither, and none begins before it.
            if (found + part.Length <= end)
                kept[count++] = id;
        }

        return count;
    }

    /// <summary>Those whose first bytes fit, or whose last do, are compared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int NarrowEnds<T>(bool isStart, ReadOnlySpan<T> texts, ReadOnlySpan<T> part, ReadOnlySpan<int> ids, Span<int> kept)
        where T : unmanaged, IEquatable<T>
    {
        const int mask = PropertyColumn.PageSize - 1;
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(part);
        TextEnds ends = isStart ? _firsts ??= Ends(texts, isStart) : _lasts ??= Ends(texts, isStart);
        int fitting = ends.Narrow(
            isStart ? TextEnds.First(bytes) : TextEnds.Last(bytes), TextEnds.Mask(bytes.Length, isStart), -(ids[0] & ~mask), ids, kept);
        int count = 0;
        foreach (int id in kept[..fitting])
        {
            int start = _starts[id & mask], end = _starts[(id & mask) + 1];
            if (end - start < part.Length)
                continue;
            kept[count] = id;
            bool fits = bytes.Length <= sizeof(uint)
                || texts.Slice(isStart ? start : end - part.Length, part.Length).SequenceEqual(part);
            count += fits ? 1 : 0;
        }

        return count;
    }

    private TextEnds Ends<T>(ReadOnlySpan<T> texts, bool isStart)
        where T : unmanaged
    {
        uint[] ends = new uint[PropertyColumn.PageSize];
        for (int place = 0; place < ends.Length; place++)
        {
            ReadOnlySpan<byte> text = MemoryMarshal.AsBytes(texts[_starts[place].._starts[place + 1]]);
            ends[place] = isStart ? TextEnds.First(text) : TextEnds.Last(text);
        }

        return new TextEnds(ends);
    }

    private static string Text(ColumnPage page, string?[] strings, int place) => page.Has(place) ? strings[place]! : "";
}
