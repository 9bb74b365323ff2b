using System.Runtime.CompilerServices;
using ScoGraph.Execution.Memory;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>Nodes, or a property of nodes or relationships.</summary>
/// <param name="source">The column.</param>
/// <param name="need">What is asked of it.</param>
internal sealed class ColumnVector(ColumnSource source, VectorNeed need) : RowVector
{
    private const int Mask = PropertyColumn.PageSize - 1;

    private PropertyColumn? _column;
    private PageView[] _views = [];

    /// <summary>Null where the column is not large.</summary>
    private NarrowPages? _narrow;

    /// <summary>The pages that were looked at, hold one kind of numbers and lack none.</summary>
    private long[]?[] _integers = [];
    private double[]?[] _floats = [];

    public override void Begin(Frame frame)
    {
    }

    public override bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        int place = rows.PlaceOf(source.Slot);
        ReadOnlySpan<int> nodes = rows[place].AsSpan(from, count);
        IsWhole = true;
        if (source.Key is not null)
            return Read(source.Column(frame), nodes, rows.Ascends && place == 0);
        ReadNodes(nodes);
        return true;
    }

    private void ReadNodes(ReadOnlySpan<int> nodes)
    {
        Kind = VectorKind.Nodes;
        if (need == VectorNeed.Presence)
            return;
        Room();
        for (int i = 0; i < nodes.Length; i++)
            Integers[i] = nodes[i];
    }

    private bool Read(PropertyColumn? column, ReadOnlySpan<int> nodes, bool ascends)
    {
        Kind = VectorKind.Integers;
        if (column != _column)
            Begin(column);
        if (need == VectorNeed.Presence)
        {
            ReadPresent(nodes);
            return true;
        }

        if (nodes.IsEmpty || View(nodes[0] >> PropertyColumn.PageBits) is { Floats: null })
        {
            Room();
            if (ascends ? TryAscending(nodes, Integers) : TryScattered(nodes, Integers, 0))
                return true;
        }

        return TryFloats(nodes, ascends) || (need == VectorNeed.Values && (TryStrings(nodes) || ReadValues(nodes)));
    }

    private void Begin(PropertyColumn? column)
    {
        int pages = column?.PageCount ?? 0;
        (_column, _views, _integers, _floats) = (column, new PageView[pages], new long[]?[pages], []);
        _narrow = pages < Ahead.ManyElements >> PropertyColumn.PageBits ? null : new NarrowPages(column!);
    }

    private void Room()
    {
        if (Integers.Length == 0)
            Integers = new long[Size];
    }

    private bool TryFloats(ReadOnlySpan<int> nodes, bool ascends)
    {
        if (View(nodes[^1] >> PropertyColumn.PageBits) is { IsAbsent: false, Floats: null })
            return false;
        if (Floats.Length == 0)
            Floats = new double[Size];
        (Kind, IsWhole) = (VectorKind.Floats, true);
        return ascends ? TryAscending(nodes, Floats) : TryScattered(nodes, Floats, 0);
    }

    // Compiled for speed from its first run, as the others: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryAscending<T>(ReadOnlySpan<int> nodes, T[] values)
        where T : unmanaged
    {
        for (int at = 0; at < nodes.Length;)
        {
            int number = nodes[at] >> PropertyColumn.PageBits, end = PropertyColumn.EndOfPage(nodes, at);
            ReadOnlySpan<int> part = nodes[at..end];
            bool isRun = part[^1] - part[0] == part.Length - 1;
            if (isRun && typeof(T) == typeof(long) && _narrow?.TryCopy(number, part[0] & Mask, Integers.AsSpan(at, part.Length)) == true)
            {
                if (!IsWhole)
                    Present.AsSpan(at, part.Length).Fill(true);
            }
            else if (isRun && View(number) is { IsAbsent: false } view)
            {
                if (view.Of<T>() is not { } all)
                    return false;
                if (_narrow is not null && (part[0] & Mask) == 0 && nodes[^1] - nodes[0] == nodes.Length - 1)
                    LookAhead(number);
                all.AsSpan(part[0] & Mask, part.Length).CopyTo(values.AsSpan(at));
                if (view.Present is { } present)
                    NotePresent(present, part, at);
                else if (!IsWhole)
                    Present.AsSpan(at, part.Length).Fill(true);
            }
            else if (!TryScattered(part, values, at))
            {
                return false;
            }

            at = end;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryScattered<T>(ReadOnlySpan<int> nodes, T[] into, int at)
        where T : unmanaged
    {
        Span<T> values = into.AsSpan(at, nodes.Length);
        // Of large columns values are asked for early, unless they are at hand in fewer bytes.
        bool areAll = true;
        if (_narrow is null ? TryGather((T[]?[])(typeof(T) == typeof(long) ? _integers : (object)_floats), nodes, values)
            : typeof(T) == typeof(long) && _narrow.TryGather(nodes, Integers.AsSpan(at, nodes.Length), out areAll))
        {
            if (!areAll)
                NotePresent(nodes, at);
            else if (!IsWhole)
                Present.AsSpan(at, nodes.Length).Fill(true);
            return true;
        }

        ulong all = 1;
        int ahead = _narrow is null ? nodes.Length : Ahead.Distance;
        for (int i = 0; i < nodes.Length; i++)
        {
            if (i + ahead < nodes.Length && View(nodes[i + ahead] >> PropertyColumn.PageBits).Of<T>() is { } later)
                Ahead.Fetch(later, nodes[i + ahead] & Mask);
            int place = nodes[i] & Mask;
            ref readonly PageView view = ref View(nodes[i] >> PropertyColumn.PageBits);
            if (view.Of<T>() is { } numbers)
                values[i] = numbers[place];
            else if (!view.IsAbsent)
                return false;
            if (view.Present is { } present)
                all &= view.IsAbsent ? 0 : present[place >> 6] >> (place & 63);
        }

        if ((all & 1) == 0)
            NotePresent(nodes, at);
        else if (!IsWhole)
            Present.AsSpan(at, nodes.Length).Fill(true);
        return true;
    }

    /// <summary>Reads values that stand in pages that lack none; false where one does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryGather<T>(T[]?[] pages, ReadOnlySpan<int> nodes, Span<T> values)
    {
        values = values[..nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            int number = nodes[i] >> PropertyColumn.PageBits;
            if ((uint)number >= (uint)pages.Length || pages[number] is not { } page)
                return false;
            values[i] = page[nodes[i] & Mask];
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadPresent(ReadOnlySpan<int> nodes)
    {
        for (int i = 0; i < nodes.Length; i++)
        {
            ref readonly PageView view = ref View(nodes[i] >> PropertyColumn.PageBits);
            if (view.Present is not null)
            {
                NotePresent(nodes, 0);
                return;
            }
        }
    }

    private void NotePresent(ReadOnlySpan<int> nodes, int at)
    {
        Lose(at);
        for (int i = 0; i < nodes.Length; i++)
        {
            ref readonly PageView view = ref View(nodes[i] >> PropertyColumn.PageBits);
            Present[at + i] = !view.IsAbsent && (view.Present is not { } present || Has(present, nodes[i] & Mask));
        }
    }

    private void NotePresent(ulong[] present, ReadOnlySpan<int> nodes, int at)
    {
        Lose(at);
        for (int i = 0; i < nodes.Length; i++)
            Present[at + i] = Has(present, nodes[i] & Mask);
    }

    private static bool Has(ulong[] present, int place) => (present[place >> 6] >> (place & 63) & 1) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly PageView View(int number)
    {
        PageView[] views = _views;
        if ((uint)number < (uint)views.Length && views[number].IsKnown)
            return ref views[number];
        return ref Look(number);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref readonly PageView Look(int number)
    {
        if (number >= _views.Length)
            Array.Resize(ref _views, number + 1);
        ref PageView view = ref _views[number];
        view = PageView.Of(_column?.Page(number));
        Keep(ref _integers, number, view.Present is null ? view.Integers : null);
        Keep(ref _floats, number, view.Present is null ? view.Floats : null);
        return ref view;
    }

    private void Keep<T>(ref T[]?[] pages, int number, T[]? page)
    {
        if (page is null)
            return;
        if (number >= pages.Length)
            Array.Resize(ref pages, Math.Max(number + 1, _views.Length));
        pages[number] = page;
    }

    /// <summary>Asks the memory for the next page, which is most probably read next, and for what is known of the one behind it.</summary>
    private void LookAhead(int number)
    {
        // A page that is not in memory is not fetched for that.
        ReadOnlySpan<ColumnPage?> pages = _column!.Own;
        if (number + 2 < pages.Length && pages[number + 2] is { } later)
            Ahead.Fetch(later);
        if (number + 1 >= pages.Length || pages[number + 1] is not { } next)
            return;
        Ahead.FetchOnce(next.Present);
        if (next.Integers is { } integers)
            Ahead.FetchOnce(integers);
        else if (next.Floats is { } floats)
            Ahead.FetchOnce(floats);
    }

    private bool TryStrings(ReadOnlySpan<int> nodes)
    {
        Kind = VectorKind.Strings;
        if (Strings.Length == 0)
            Strings = new string?[Size];
        ColumnPage? page = null;
        for (int i = 0, number = -1; i < nodes.Length; i++)
        {
            if (nodes[i] >> PropertyColumn.PageBits != number)
            {
                number = nodes[i] >> PropertyColumn.PageBits;
                page = _column?.Page(number);
                if (page is { Strings: null })
                    return false;
            }

            Strings[i] = page is not null && page.Has(nodes[i] & Mask) ? page.Strings![nodes[i] & Mask] : null;
        }

        return true;
    }

    private bool ReadValues(ReadOnlySpan<int> nodes)
    {
        Kind = VectorKind.Values;
        if (Values.Length == 0)
            Values = new Model.Values.Value[Size];
        for (int i = 0; i < nodes.Length; i++)
            Values[i] = _column?.Get(nodes[i]) ?? default;
        return true;
    }
}
