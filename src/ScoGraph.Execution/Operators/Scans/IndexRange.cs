using ScoGraph.Binding.Bound;
using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>
/// The entries of a sorted index among which all are that meet conditions: equalities of the first properties, then bounds on the next.
/// </summary>
/// <param name="From">The first.</param>
/// <param name="To">Behind the last.</param>
/// <param name="IsExact">Whether each of them meets the conditions, so that none need be tested.</param>
internal readonly record struct IndexRange(int From, int To, bool IsExact)
{
    public int Count => To - From;

    /// <param name="index">The index.</param>
    /// <param name="tests">The conditions.</param>
    /// <param name="values">The value of each.</param>
    public static IndexRange Of(SortedIndex index, ReadOnlySpan<ColumnTest> tests, Value[] values)
    {
        int equalities = 0;
        while (equalities < tests.Length && tests[equalities].Comparison == Comparison.Equal)
            equalities++;
        ReadOnlyMemory<Value> equal = values.AsMemory(0, equalities);
        (int from, int to) = index.Equal(equal);
        bool exact = true;
        for (int i = 0; i < tests.Length; i++)
        {
            if (values[i].IsNull)
                return default;
            exact &= IsExactFor(tests[i], values[i]);
            if (i < equalities)
                continue;
            (IndexBound low, IndexBound high) = Bounds(equal, tests[i], values[i]);
            from = Math.Max(from, index.Seek(low));
            to = Math.Min(to, index.Seek(high));
        }

        return new IndexRange(from, Math.Max(from, to), exact);
    }

    private static (IndexBound Low, IndexBound High) Bounds(ReadOnlyMemory<Value> equal, in ColumnTest test, in Value value)
    {
        IndexBound first = IndexBound.AtKind(equal, value, after: false);
        // NaN is behind all numbers, and neither less nor greater than any.
        IndexBound last = value.IsNumber
            ? IndexBound.AtValue(equal, Value.FromFloat(double.NaN), after: false) : IndexBound.AtKind(equal, value, after: true);
        if (test.Text is not null)
            return value.IsString && !EndsWithin(value.AsString())
                ? (IndexBound.AtValue(equal, value, after: false), IndexBound.AtPrefix(equal, value, after: true)) : (first, last);
        if (!HasOneOrder(value.Kind))
            return (first, last);
        return test.Comparison switch
        {
            Comparison.Less => (first, IndexBound.AtValue(equal, value, after: false)),
            Comparison.LessOrEqual => (first, IndexBound.AtValue(equal, value, after: true)),
            Comparison.Greater => (IndexBound.AtValue(equal, value, after: true), last),
            _ => (IndexBound.AtValue(equal, value, after: false), last),
        };
    }

    /// <summary>Whether a test is true of exactly those values that its bounds enclose.</summary>
    private static bool IsExactFor(in ColumnTest test, in Value value) => test switch
    {
        { Text: not null } => value.IsString && !EndsWithin(value.AsString()),
        _ when value.IsFloat => !double.IsNaN(value.AsFloat()),
        { Comparison: Comparison.Equal } =>
            value.Kind is ValueKind.Integer or ValueKind.String or ValueKind.Boolean or ValueKind.Date or ValueKind.LocalTime,
        _ => HasOneOrder(value.Kind),
    };

    /// <summary>Whether the values of a kind are ordered for <c>&lt;</c> as they are for ORDER BY.</summary>
    private static bool HasOneOrder(ValueKind kind) => kind is ValueKind.Integer or ValueKind.Float or ValueKind.String
        or ValueKind.Boolean or ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime;

    /// <summary>Whether a text ends within a character: what begins with it is not together in the order of characters.</summary>
    private static bool EndsWithin(string text) => text.Length > 0 && char.IsHighSurrogate(text[^1]);
}
