using System.Runtime.CompilerServices;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Operators.Scans.Filters;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Texts;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>
/// A condition <c>element.key op value</c>, the value the same for the whole scan, tested on column pages: tight loops over integers and
/// strings, and the general comparison for other pages. One run's.
/// </summary>
internal sealed class ColumnFilter(ColumnCondition condition) : IScanFilter
{
    /// <summary>From so many strings of a page on, all of them are searched as one.</summary>
    private const int FewStrings = PropertyColumn.PageSize / 8;

    private PropertyColumn? _column;
    private SoughtText? _part;
    private Value _value;

    /// <summary>The property.</summary>
    public NameReference Key => condition.Key;

    public void Begin(Frame frame) => Begin(frame, frame.NodeColumn(condition.Key));

    /// <summary>Begins with the column of nodes, or of relationships.</summary>
    public void Begin(Frame frame, PropertyColumn? column)
    {
        _column = column;
        _value = condition.Value.Evaluate(frame);
        _part = condition.Test.Text is not null && _value is { IsString: true } && _value.AsString() is { Length: > 0 } text
            ? new SoughtText(text) : null;
    }

    /// <summary>Keeps the elements that meet the condition, in order, at the front of the batch.</summary>
    /// <returns>How many they are.</returns>
    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Narrow(int[] batch, int count, Frame frame)
    {
        frame.Place = condition.Value.Place;
        if (_column is null || _value.IsNull)
            return 0;
        int kept = 0;
        for (int at = 0; at < count;)
        {
            int page = batch[at] >> PropertyColumn.PageBits, end = at + 1;
            while (end < count && batch[end] >> PropertyColumn.PageBits == page)
                end++;
            if (_column.Page(page) is { } content)
                kept = Joined(content, page, end - at) is { } texts
                    ? kept + texts.Narrow(Place, _part!, batch.AsSpan(at, end - at), batch.AsSpan(kept))
                    : Narrow(content, batch, at, end, kept);
            at = end;
        }

        return kept;
    }

    private SoughtPlace Place => condition.Test.Text switch
    {
        TextPredicate.StartsWith => SoughtPlace.Start,
        TextPredicate.EndsWith => SoughtPlace.End,
        _ => SoughtPlace.Anywhere,
    };

    /// <summary>The page's strings as one, where many are searched: of pages that stay in memory, as it takes room beside them.</summary>
    private JoinedTexts? Joined(ColumnPage page, int number, int searched) =>
        _part is not null && searched >= FewStrings && _column!.Owns(number) ? page.Joined() : null;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Narrow(ColumnPage page, int[] batch, int at, int end, int kept)
    {
        const int mask = PropertyColumn.PageSize - 1;
        if (page.Integers is { } integers && _value.IsInteger && condition.Test.Comparison is { } comparison)
            return kept + IntegerFilter.Narrow(
                comparison, new IntegerPage(integers, page.Present), _value.AsInteger(), batch.AsSpan(at, end - at), batch.AsSpan(kept));

        if (page.Strings is { } strings && _value.IsString && condition.Test.Text is { } text)
        {
            string part = _value.AsString();
            for (; at < end; at++)
            {
                int place = batch[at] & mask;
                if (page.Has(place) && Holds(text, strings[place]!, part))
                    batch[kept++] = batch[at];
            }

            return kept;
        }

        for (; at < end; at++)
        {
            if (condition.Test.Holds(page.Get(batch[at] & mask), _value))
                batch[kept++] = batch[at];
        }

        return kept;
    }

    private static bool Holds(TextPredicate predicate, string text, string part) => predicate switch
    {
        TextPredicate.StartsWith => text.StartsWith(part, StringComparison.Ordinal),
        TextPredicate.EndsWith => text.EndsWith(part, StringComparison.Ordinal),
        _ => text.Contains(part, StringComparison.Ordinal),
    };
}
