using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// A condition <c>node.key op value</c>, the value the same for the whole scan, tested on column pages: tight loops over integers and
/// strings, and the general comparison for other pages. One run's.
/// </summary>
internal sealed class ColumnFilter(NameReference key, ColumnTest test, Evaluator value)
{
    private PropertyColumn? _column;
    private Value _value;

    public void Begin(Frame frame)
    {
        _column = frame.NodeColumn(key);
        _value = value(frame);
    }

    /// <summary>Keeps the nodes that meet the condition, in order, at the front of the batch.</summary>
    /// <returns>How many they are.</returns>
    public int Narrow(int[] batch, int count)
    {
        if (_column is null || _value.IsNull)
            return 0;
        int kept = 0;
        for (int at = 0; at < count;)
        {
            int page = batch[at] >> PropertyColumn.PageBits, end = at + 1;
            while (end < count && batch[end] >> PropertyColumn.PageBits == page)
                end++;
            if (_column.Page(page) is { } content)
                kept = Narrow(content, batch, at, end, kept);
            at = end;
        }

        return kept;
    }

    private int Narrow(ColumnPage page, int[] batch, int at, int end, int kept)
    {
        const int mask = PropertyColumn.PageSize - 1;
        if (page.Integers is { } integers && _value.IsInteger && test.Comparison is { } comparison)
            return kept + IntegerFilter.Narrow(
                comparison, new IntegerPage(integers, page.Present), _value.AsInteger(), batch.AsSpan(at, end - at), batch.AsSpan(kept));

        if (page.Strings is { } strings && _value.IsString && test.Text is { } text)
        {
            string part = _value.AsString();
            for (; at < end; at++)
            {
                if (strings[batch[at] & mask] is { } content && Holds(text, content, part))
                    batch[kept++] = batch[at];
            }

            return kept;
        }

        for (; at < end; at++)
        {
            if (test.Holds(page.Get(batch[at] & mask), _value))
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

/// <summary>A comparison or a text predicate; exactly one is set.</summary>
internal readonly record struct ColumnTest(Comparison? Comparison, TextPredicate? Text)
{
    /// <summary>The general meaning, for any two values.</summary>
    public bool Holds(in Value left, in Value right) => (Text, Comparison) switch
    {
        (TextPredicate.StartsWith, _) => TextSearch.StartsWith(left, right) == true,
        (TextPredicate.EndsWith, _) => TextSearch.EndsWith(left, right) == true,
        (TextPredicate.Contains, _) => TextSearch.Contains(left, right) == true,
        (_, Binding.Bound.Comparison.Equal) => Equality.AreEqual(left, right) == true,
        (_, Binding.Bound.Comparison.NotEqual) => Equality.AreEqual(left, right) == false,
        (_, Binding.Bound.Comparison.Less) => Comparability.Less(left, right) == true,
        (_, Binding.Bound.Comparison.LessOrEqual) => Comparability.LessOrEqual(left, right) == true,
        (_, Binding.Bound.Comparison.Greater) => Comparability.Less(right, left) == true,
        _ => Comparability.LessOrEqual(right, left) == true,
    };
}
