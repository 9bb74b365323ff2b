using ScoGraph.Model.Values;

namespace ScoGraph.Model.Snapshots;

/// <summary>
/// <see cref="PropertyColumn.PageSize"/> values of one property. Exactly one of the arrays is set: integers, floats or strings where
/// every present value is of that kind, else values. <see cref="Present"/> has a bit for each id that has the property; what the arrays
/// hold where it has none means nothing, and may be the value of a later state that shares them.
/// </summary>
internal sealed class ColumnPage
{
    private const int SearchesBefore = 1, ReadsBefore = 1;

    private JoinedTexts? _joined;
    private NarrowIntegers? _narrow;
    private int _searches;
    private int _reads;

    public required ulong[] Present { get; init; }

    public long[]? Integers { get; init; }

    public double[]? Floats { get; init; }

    public string?[]? Strings { get; init; }

    public Value[]? Values { get; init; }

    /// <summary>How far the arrays are taken, where pages of several states share them; null where nobody else has them.</summary>
    public ColumnTail? Tail { get; init; }

    /// <summary>
    /// The places from here on are this page's alone to write to; those before may be shared with pages of earlier states.
    /// </summary>
    public int OwnFrom { get; init; }

    /// <summary>
    /// The strings one behind the other: made when they are searched for the second time, so that one question alone pays nothing for it.
    /// </summary>
    /// <returns>Null where there are none, or they are not made.</returns>
    public JoinedTexts? Joined()
    {
        if (_joined is null && Strings is not null && _searches <= SearchesBefore && _searches++ == SearchesBefore)
            _joined = JoinedTexts.Of(this);
        return _joined;
    }

    /// <summary>The integers in two bytes each, as far as they were made.</summary>
    public NarrowIntegers? Narrow => _narrow;

    /// <summary>The integers in two bytes each, so that a cache has room for four times as many.</summary>
    public NarrowIntegers MakeNarrow() => _narrow ??= NarrowIntegers.Of(this);

    /// <summary>The same, made when all are read for the second time, so that one question alone pays nothing for it.</summary>
    /// <returns>Null where they are not made.</returns>
    public NarrowIntegers? NarrowOnceRead() => _narrow ?? (_reads <= ReadsBefore && _reads++ == ReadsBefore ? MakeNarrow() : null);

    /// <summary>Forgets what was made of the values: called by whoever writes to the page.</summary>
    public void Changed() => (_joined, _narrow, _searches, _reads) = (null, null, 0, 0);

    /// <summary>Whether the values of some places that follow each other are all there.</summary>
    public bool HasAll(int offset, int count)
    {
        int first = offset >> 6, last = (offset + count - 1) >> 6;
        ulong before = (1UL << (offset & 63)) - 1, behind = ~1UL << ((offset + count - 1) & 63);
        if (first == last)
            return (Present[first] | before | behind) == ulong.MaxValue;
        return (Present[first] | before) == ulong.MaxValue && (Present[last] | behind) == ulong.MaxValue
            && !Present.AsSpan((first + 1)..last).ContainsAnyExcept(ulong.MaxValue);
    }

    public bool Has(int offset) => (Present[offset >> 6] >> (offset & 63) & 1) != 0;

    public Value Get(int offset)
    {
        if (!Has(offset))
            return default;
        return Strings is { } strings ? Value.FromString(strings[offset]!)
            : Integers is { } integers ? Value.FromInteger(integers[offset])
            : Floats is { } floats ? Value.FromFloat(floats[offset]) : Values![offset];
    }
}
