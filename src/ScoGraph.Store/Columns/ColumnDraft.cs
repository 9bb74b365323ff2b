using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>A column being changed. What it hands out shows later writes too, until it must be replaced; ask again after a write.</summary>
/// <param name="original">The column before; null where there was none.</param>
/// <param name="owner">What all states of the writer have in common, and no other graph's.</param>
internal sealed class ColumnDraft(PropertyColumn? original, object owner)
{
    private readonly PageDirectory<ColumnPage> _pages =
        original is null ? new([]) : new(original, ColumnPages.Empty);
    private PropertyColumn? _view;
    private ColumnPage?[]? _viewed;

    /// <summary>The column as it is now.</summary>
    public PropertyColumn View
    {
        get
        {
            if (_view is null || _viewed != _pages.Pages)
                _view = new PropertyColumn(_viewed = _pages.Pages, _pages.Source) { Distinct = original?.Distinct };
            return _view;
        }
    }

    /// <summary>The column for good. Not the object that was handed out while it changed, with which estimates may be remembered.</summary>
    public PropertyColumn Freeze() => new(_pages.Pages, _pages.Source) { Distinct = original?.Distinct };

    public Value Get(int id) =>
        _pages[id >> PropertyColumn.PageBits] is { } page ? page.Get(id & (PropertyColumn.PageSize - 1)) : default;

    /// <summary>Sets a value that is not null.</summary>
    public void Set(int id, in Value value)
    {
        int at = id & (PropertyColumn.PageSize - 1);
        ColumnPages.Write(Own(id >> PropertyColumn.PageBits, at, value), at, value, owner);
    }

    /// <summary>
    /// Sets integers of elements in a row that have no value yet; <paramref name="present"/> has a bit for each that gets one.
    /// </summary>
    public void SetRange(int first, ReadOnlySpan<long> values, ReadOnlySpan<ulong> present) =>
        SetRange(first, values, present, static page => page.Integers, static value => Value.FromInteger(value));

    /// <inheritdoc cref="SetRange(int, ReadOnlySpan{long}, ReadOnlySpan{ulong})"/>
    public void SetRange(int first, ReadOnlySpan<double> values, ReadOnlySpan<ulong> present) =>
        SetRange(first, values, present, static page => page.Floats, static value => Value.FromFloat(value));

    /// <inheritdoc cref="SetRange(int, ReadOnlySpan{long}, ReadOnlySpan{ulong})"/>
    public void SetRange(int first, ReadOnlySpan<string> values, ReadOnlySpan<ulong> present) =>
        SetRange(first, values, present, static page => page.Strings!, static value => Value.FromString(value!));

    /// <summary>Removes a value, if there is one.</summary>
    public void Remove(int id)
    {
        int page = id >> PropertyColumn.PageBits, at = id & (PropertyColumn.PageSize - 1);
        if (_pages[page] is not { } content || !content.Has(at))
            return;
        if (!_pages.Owns(page))
            _pages.Put(page, content = ColumnPages.Copy(content, owner));
        ColumnPages.Clear(content, at);
        if (ColumnPages.IsEmpty(content))
            _pages.Put(page, null);
    }

    /// <summary>A value is set alone; those behind it in its page are copied at once where it made the page one of their kind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SetRange<T>(
        int first, ReadOnlySpan<T> values, ReadOnlySpan<ulong> present, Func<ColumnPage, T[]?> arrayOf, Func<T, Value> valueOf)
    {
        for (int row = 0; row < values.Length;)
        {
            int id = first + row, at = id & (PropertyColumn.PageSize - 1);
            int end = row + Math.Min(values.Length - row, PropertyColumn.PageSize - at);
            if ((present[row >> 6] >> (row & 63) & 1) == 0)
            {
                row++;
                continue;
            }

            Set(id, valueOf(values[row]));
            ColumnPage page = _pages.Pages[id >> PropertyColumn.PageBits]!;
            if (arrayOf(page) is { } array && at >= page.OwnFrom)
            {
                values[row..end].CopyTo(array.AsSpan(at));
                ColumnPages.MarkRange(page, at, end - row, present, row, owner);
                row = end;
            }
            else
            {
                row++;
            }
        }
    }

    private ColumnPage Own(int page, int at, in Value value)
    {
        ColumnPage? content = _pages[page];
        if (content is null)
            content = ColumnPages.For(value, owner);
        else if (!ColumnPages.Fits(content, value))
            content = ColumnPages.Widen(content, owner);
        else if (!_pages.Owns(page))
            content = ColumnPages.ForWriting(content, at, owner);
        else if (at < content.OwnFrom)
            content = ColumnPages.Copy(content, owner);
        else
            return content;
        _pages.Put(page, content);
        return content;
    }
}
