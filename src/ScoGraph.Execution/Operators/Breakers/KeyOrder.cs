using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>
/// The order of held rows. As many of the first keys as are numbers, and small enough together, and some units of a text behind them, make
/// one number for each row, by which the rows are sorted; those that are equal in it are sorted by what it does not hold in the same way.
/// Few rows, and keys that are no numbers, are compared.
/// </summary>
internal sealed class KeyOrder
{
    /// <summary>What finding it takes for each row, in bytes.</summary>
    public const long BytesPerRow = RadixOrder.BytesPerNumber + (2 * sizeof(ulong)) + sizeof(int);
    private const int Few = 24;
    private const int BitsOfNumber = 64;
    private const long RowsBetweenChecks = 1 << 16;

    private readonly RowPages _rows;
    private readonly SortKeys _keys;
    private readonly int[] _order;
    private readonly ulong[] _numbers;
    private readonly ulong[] _codes;
    private readonly RadixOrder _radix;

    /// <summary>Rows that are equal so far: by all keys before one, and by so many units of that.</summary>
    private readonly Stack<(int From, int End, int Key, int Units)> _equal = [];

    private long _sorted;

    private KeyOrder(RowPages rows, SortKeys keys)
    {
        (_rows, _keys, _order) = (rows, keys, new int[rows.Count]);
        int coded = rows.Count <= Few ? 0 : rows.Count;
        (_numbers, _codes, _radix) = (new ulong[coded], new ulong[coded], new RadixOrder(coded));
        for (int i = 0; i < _order.Length; i++)
            _order[i] = i;
    }

    /// <summary>The numbers of the rows in their order, equal rows as they came.</summary>
    /// <param name="rows">The keys of each stand first.</param>
    public static int[] Of(RowPages rows, SortKeys keys)
    {
        KeyOrder order = new(rows, keys);
        order._equal.Push((0, rows.Count, 0, 0));
        while (order._equal.TryPop(out (int From, int End, int Key, int Units) equal))
        {
            order.Sort(equal.From, equal.End, equal.Key, equal.Units);
            order.Count(equal.End - equal.From);
        }

        return order._order;
    }

    /// <summary>Looks now and then whether the query is to end.</summary>
    private void Count(int rows)
    {
        _sorted += rows;
        if (_sorted < RowsBetweenChecks)
            return;
        _sorted = 0;
        StopSignal.Now();
    }

    private void Sort(int from, int end, int key, int units)
    {
        Span<int> order = _order.AsSpan(from..end);
        if (order.Length <= Few)
        {
            Compare(order, key);
            return;
        }

        Span<ulong> numbers = _numbers.AsSpan(from..end);
        numbers.Clear();
        ulong most = 0;
        (int nextKey, int nextUnits) = (key, units);
        while (nextKey < _keys.Count && AddsWhole(order, nextKey, ref nextUnits, numbers, ref most))
            (nextKey, nextUnits) = (nextKey + 1, 0);
        if (most == 0 && (nextKey, nextUnits) == (key, units))
        {
            Compare(order, key);
            return;
        }

        _radix.Sort(numbers, order, most);
        if (nextKey < _keys.Count)
            SortEqual(numbers, from, nextKey, nextUnits);
    }

    /// <summary>Leaves rows of one number to be sorted by what comes next.</summary>
    private void SortEqual(ReadOnlySpan<ulong> numbers, int offset, int key, int units)
    {
        for (int from = 0, end; from < numbers.Length; from = end)
        {
            end = from + 1;
            while (end < numbers.Length && numbers[end] == numbers[from])
                end++;
            if (end > from + 1)
                _equal.Push((offset + from, offset + end, key, units));
        }
    }

    /// <summary>
    /// Puts a key behind those that the numbers hold; false where less than all of it fits, and rows of one number may differ in it.
    /// </summary>
    /// <param name="units">So many units are equal in all texts; then in all of one number.</param>
    private bool AddsWhole(ReadOnlySpan<int> order, int key, ref int units, Span<ulong> numbers, ref ulong most)
    {
        Span<ulong> codes = _codes.AsSpan(0, order.Length);
        SortColumn column = SortColumn.Read(_rows, order, key, units, codes);
        if (!column.IsCoded)
            return false;

        // The last digits are left out where there is no room for them.
        int without = 0;
        UInt128 different = Different(column, without);
        while ((((UInt128)most + 1) * different) - 1 > ulong.MaxValue)
        {
            if (++without == BitsOfNumber)
                return false;
            different = Different(column, without);
        }

        (ulong last, ulong factor) = ((ulong)(different - 1), unchecked((ulong)different));
        bool isDescending = _keys.IsDescending(key);
        for (int i = 0; i < numbers.Length; i++)
        {
            ulong place = column.Place(codes[i], without);
            numbers[i] = unchecked(numbers[i] * factor) + (isDescending ? last - place : place);
        }

        most = (ulong)((((UInt128)most + 1) * different) - 1);
        if (without == 0 && column.Rest is { } rest)
            units = rest;
        return without == 0 && column.Rest is null;
    }

    private static UInt128 Different(in SortColumn column, int without) =>
        (UInt128)(column.Range >> without) + (column.HasNull ? 2u : 1u);

    private void Compare(Span<int> order, int key) =>
        StoppableSort.Sort(order, (a, b) => _keys.Compare(_rows[a], _rows[b], key) is not 0 and var least ? least : a.CompareTo(b));
}
