using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>Whether a property is in a list that is the same for the whole scan.</summary>
internal sealed class AmongFilter : IScanFilter
{
    /// <summary>So few strings are compared one by one.</summary>
    private const int Few = 8;

    private readonly NameReference _key;
    private readonly Value _list;
    private readonly HashSet<long>? _integers;
    private readonly HashSet<string>? _strings;
    private readonly string[] _few = [];
    private PropertyColumn? _column;

    /// <param name="key">The property.</param>
    /// <param name="list">The list.</param>
    public AmongFilter(NameReference key, Value list)
    {
        (_key, _list) = (key, list);
        Value[] items = list.AsList().Items.ToArray();
        // What is looked up in a set is an integer or a string: null and other kinds of numbers are compared.
        if (Array.TrueForAll(items, item => item.IsInteger))
            _integers = [.. items.Select(item => item.AsInteger())];
        else if (Array.TrueForAll(items, item => item.IsString))
            _strings = new HashSet<string>(items.Select(item => item.AsString()), StringComparer.Ordinal);
        if (_strings?.Count <= Few)
            _few = [.. _strings];
    }

    public void Begin(Frame frame) => _column = frame.NodeColumn(_key);

    public int Narrow(int[] batch, int count, Frame frame)
    {
        if (_column is null)
            return 0;
        int kept = 0;
        for (int at = 0; at < count;)
        {
            int end = PropertyColumn.EndOfPage(batch.AsSpan(0, count), at);
            if (_column.Page(batch[at] >> PropertyColumn.PageBits) is { } content)
                kept += Narrow(content, batch.AsSpan(at, end - at), batch.AsSpan(kept));
            at = end;
        }

        return kept;
    }

    private int Narrow(ColumnPage page, ReadOnlySpan<int> ids, Span<int> kept)
    {
        if (_few.Length > 0 && page.Strings is { } strings)
            return Narrow(strings, page.Present, ids, kept);
        int count = 0;
        foreach (int id in ids)
        {
            int at = id & (PropertyColumn.PageSize - 1);
            if (page.Has(at) && IsAmong(page, at))
                kept[count++] = id;
        }

        return count;
    }

    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Narrow(string?[] strings, ulong[] present, ReadOnlySpan<int> ids, Span<int> kept)
    {
        int count = 0;
        // Many nodes have one string: what was found of the last is found of the next.
        string? last = null;
        bool wasAmong = false;
        foreach (int id in ids)
        {
            int at = id & (PropertyColumn.PageSize - 1);
            if ((present[at >> 6] >> (at & 63) & 1) == 0)
                continue;
            if (!ReferenceEquals(strings[at], last))
            {
                last = strings[at];
                wasAmong = IsAmongFew(last!);
            }

            kept[count] = id;
            count += wasAmong ? 1 : 0;
        }

        return count;
    }

    private bool IsAmongFew(string text)
    {
        foreach (string sought in _few)
        {
            if (ReferenceEquals(sought, text) || (sought.Length == text.Length && sought == text))
                return true;
        }

        return false;
    }

    private bool IsAmong(ColumnPage page, int at) => (page, _integers, _strings) switch
    {
        ({ Integers: { } integers }, { } sought, _) => sought.Contains(integers[at]),
        ({ Strings: { } strings }, _, { } sought) => sought.Contains(strings[at]!),
        _ => Lists.Contains(page.Get(at), _list) == true,
    };
}
