using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>
/// The values that some rows have of one column, one behind the other (vectorised execution: Boncz, Zukowski and Nes, "MonetDB/X100",
/// CIDR 2005).
/// </summary>
/// <param name="source">The column.</param>
/// <param name="onlyPresent">Whether nothing is asked but which values are there.</param>
internal sealed class ColumnVector(ColumnSource source, bool onlyPresent)
{
    /// <summary>The most rows.</summary>
    public const int Size = 1024;

    private const int Mask = PropertyColumn.PageSize - 1;

    private readonly long[] _integers = onlyPresent ? [] : new long[Size];
    private bool[] _present = [];
    private string?[] _strings = [];
    private Value[] _values = [];
    private PropertyColumn? _column;
    private PageView[] _views = [];

    public ColumnSource Source => source;

    public VectorKind Kind { get; private set; }

    /// <summary>Whether none of the values is null; not told of strings and values.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Integers, or the ids of nodes.</summary>
    public ReadOnlySpan<long> Integers => _integers;

    /// <summary>Which of the values are there, where not all are; not told of strings and values.</summary>
    public ReadOnlySpan<bool> Present => _present;

    public ReadOnlySpan<string?> Strings => _strings;

    /// <summary>The value of a row.</summary>
    public Value this[int row] => Kind switch
    {
        VectorKind.Nodes => Value.FromNode((int)_integers[row]),
        VectorKind.Integers => IsWhole || _present[row] ? Value.FromInteger(_integers[row]) : default,
        VectorKind.Strings => _strings[row] is { } text ? Value.FromString(text) : default,
        _ => _values[row],
    };

    /// <summary>Whether each of the first values is a number or null.</summary>
    public bool HasOnlyNumbers(int count)
    {
        if (Kind != VectorKind.Values)
            return Kind == VectorKind.Integers;
        foreach (ref readonly Value value in _values.AsSpan(0, count))
        {
            if (!value.IsNumber && !value.IsNull)
                return false;
        }

        return true;
    }

    /// <summary>Reads the values of some nodes.</summary>
    /// <param name="frame">The run.</param>
    /// <param name="nodes">The nodes, no more than <see cref="Size"/>.</param>
    /// <param name="ascends">Whether these ascend, none twice.</param>
    public void Read(Frame frame, ReadOnlySpan<int> nodes, bool ascends)
    {
        IsWhole = true;
        if (source.Key is null)
            ReadNodes(nodes);
        else
            Read(source.Column(frame), nodes, ascends);
    }

    private void ReadNodes(ReadOnlySpan<int> nodes)
    {
        Kind = VectorKind.Nodes;
        for (int i = 0; i < nodes.Length && !onlyPresent; i++)
            _integers[i] = nodes[i];
    }

    private void Read(PropertyColumn? column, ReadOnlySpan<int> nodes, bool ascends)
    {
        Kind = VectorKind.Integers;
        if (column != _column)
            (_column, _views) = (column, column is null ? [] : new PageView[column.PageCount]);
        if (onlyPresent)
            ReadPresent(nodes);
        else if (!(ascends ? TryAscending(nodes) : TryScattered(nodes)) && !TryStrings(nodes))
            ReadValues(nodes);
    }

    // Compiled for speed from its first run, as the others: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryAscending(ReadOnlySpan<int> nodes)
    {
        for (int at = 0; at < nodes.Length;)
        {
            int number = nodes[at] >> PropertyColumn.PageBits, end = at + 1;
            if (nodes[^1] >> PropertyColumn.PageBits == number)
                end = nodes.Length;
            while (end < nodes.Length && nodes[end] >> PropertyColumn.PageBits == number)
                end++;
            ReadOnlySpan<int> part = nodes[at..end];
            if (View(number) is { IsAbsent: false } view && part[^1] - part[0] == part.Length - 1)
            {
                if (view.Integers is not { } integers)
                    return false;
                integers.AsSpan(part[0] & Mask, part.Length).CopyTo(_integers.AsSpan(at));
                if (view.Present is { } present)
                    NotePresent(present, part, at);
                else if (!IsWhole)
                    _present.AsSpan(at, part.Length).Fill(true);
            }
            else if (!TryScattered(part, at))
            {
                return false;
            }

            at = end;
        }

        return true;
    }

    private bool TryScattered(ReadOnlySpan<int> nodes) => TryScattered(nodes, 0);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryScattered(ReadOnlySpan<int> nodes, int at)
    {
        Span<long> values = _integers.AsSpan(at, nodes.Length);
        ulong all = 1;
        for (int i = 0; i < nodes.Length; i++)
        {
            int place = nodes[i] & Mask;
            ref readonly PageView view = ref View(nodes[i] >> PropertyColumn.PageBits);
            if (view.Integers is { } integers)
                values[i] = integers[place];
            else if (!view.IsAbsent)
                return false;
            if (view.Present is { } present)
                all &= view.IsAbsent ? 0 : present[place >> 6] >> (place & 63);
        }

        if ((all & 1) == 0)
            NotePresent(nodes, at);
        else if (!IsWhole)
            _present.AsSpan(at, nodes.Length).Fill(true);
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
            _present[at + i] = !view.IsAbsent && (view.Present is not { } present || Has(present, nodes[i] & Mask));
        }
    }

    private void NotePresent(ulong[] present, ReadOnlySpan<int> nodes, int at)
    {
        Lose(at);
        for (int i = 0; i < nodes.Length; i++)
            _present[at + i] = Has(present, nodes[i] & Mask);
    }

    private static bool Has(ulong[] present, int place) => (present[place >> 6] >> (place & 63) & 1) != 0;

    /// <summary>Notes which are there from now on; those before all are.</summary>
    private void Lose(int at)
    {
        if (_present.Length == 0)
            _present = new bool[Size];
        if (IsWhole)
            _present.AsSpan(0, at).Fill(true);
        IsWhole = false;
    }

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
        _views[number] = PageView.Of(_column?.Page(number));
        return ref _views[number];
    }

    private bool TryStrings(ReadOnlySpan<int> nodes)
    {
        Kind = VectorKind.Strings;
        if (_strings.Length == 0)
            _strings = new string?[Size];
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

            _strings[i] = page is not null && page.Has(nodes[i] & Mask) ? page.Strings![nodes[i] & Mask] : null;
        }

        return true;
    }

    private void ReadValues(ReadOnlySpan<int> nodes)
    {
        Kind = VectorKind.Values;
        if (_values.Length == 0)
            _values = new Value[Size];
        for (int i = 0; i < nodes.Length; i++)
            _values[i] = _column?.Get(nodes[i]) ?? default;
    }
}
