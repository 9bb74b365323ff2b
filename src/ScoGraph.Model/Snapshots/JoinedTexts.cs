using System.Runtime.CompilerServices;
using System.Text;

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

    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Narrow<T>(SoughtPlace place, ReadOnlySpan<T> texts, ReadOnlySpan<T> part, ReadOnlySpan<int> ids, Span<int> kept)
        where T : unmanaged, IEquatable<T>
    {
        const int mask = PropertyColumn.PageSize - 1;
        if (ids.IsEmpty)
            return 0;
        // Not beyond the last of them: who takes a page in parts would search its end for each.
        texts = texts[.._starts[(ids[^1] & mask) + 1]];
        int count = 0, found = -1;
        foreach (int id in ids)
        {
            int start = _starts[id & mask], end = _starts[(id & mask) + 1];
            if (end - start < part.Length)
                continue;
            if (place != SoughtPlace.Anywhere)
            {
                ReadOnlySpan<T> text = texts[start..end];
                if (place == SoughtPlace.Start ? text.StartsWith(part) : text.EndsWith(part))
                    kept[count++] = id;
                continue;
            }

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

    private static string Text(ColumnPage page, string?[] strings, int place) => page.Has(place) ? strings[place]! : "";
}
