using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Scalar.Text;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>How many characters each string of a property has; rows are looked at one by one where anything else is met.</summary>
/// <param name="source">The property.</param>
internal sealed class TextSizeVector(ColumnSource source) : RowVector
{
    private const int Mask = PropertyColumn.PageSize - 1;

    /// <summary>From so many strings of a page on, all of them are measured where they stand as one.</summary>
    private const int FewStrings = PropertyColumn.PageSize / 8;

    public override void Begin(Frame frame)
    {
    }

    public override bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        (Kind, IsWhole) = (VectorKind.Integers, true);
        if (Integers.Length == 0)
            Integers = new long[Size];
        int place = rows.PlaceOf(source.Slot);
        PropertyColumn? column = source.Column(frame);
        ReadOnlySpan<int> ids = rows[place].AsSpan(from, count);
        if (column is null)
            return false;
        if (!rows.Ascends || place != 0)
            return TryOneByOne(column, ids, 0);
        for (int at = 0, end; at < ids.Length; at = end)
        {
            end = PropertyColumn.EndOfPage(ids, at);
            if (!TryPage(column, ids[at..end], at))
                return false;
        }

        return true;
    }

    private bool TryPage(PropertyColumn column, ReadOnlySpan<int> ids, int at)
    {
        int number = ids[0] >> PropertyColumn.PageBits;
        if (column.Page(number) is not { Strings: { } strings } page || !page.HasAll(ids[0] & Mask, (ids[^1] & Mask) - (ids[0] & Mask) + 1))
            return TryOneByOne(column, ids, at);
        JoinedTexts? joined = ids.Length >= FewStrings && column.Owns(number) ? page.Joined() : null;
        if (joined?.TrySizes(ids, Integers.AsSpan(at, ids.Length)) != true)
            Measure(strings, ids, Integers.AsSpan(at, ids.Length));
        if (!IsWhole)
            Present.AsSpan(at, ids.Length).Fill(true);
        return true;
    }

    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Measure(string?[] strings, ReadOnlySpan<int> ids, Span<long> sizes)
    {
        for (int i = 0; i < ids.Length; i++)
            sizes[i] = Characters.Count(strings[ids[i] & Mask]!);
    }

    private bool TryOneByOne(PropertyColumn column, ReadOnlySpan<int> ids, int at)
    {
        for (int i = 0; i < ids.Length; i++)
        {
            Value value = column.Get(ids[i]);
            if (value.IsNull)
                Lose(at + i);
            else if (!value.IsString)
                return false;
            else
                Integers[at + i] = Characters.Count(value.AsString());
            if (!IsWhole)
                Present[at + i] = !value.IsNull;
        }

        return true;
    }
}
