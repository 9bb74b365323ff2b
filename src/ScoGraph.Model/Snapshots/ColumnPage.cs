using ScoGraph.Model.Values;

namespace ScoGraph.Model.Snapshots;

/// <summary>
/// <see cref="PropertyColumn.PageSize"/> values of one property. Exactly one of the arrays is set: integers, floats or strings where
/// every present value is of that kind, else values. <see cref="Present"/> has a bit for each id that has the property; what the arrays
/// hold where it has none means nothing, and may be the value of a later state that shares them.
/// </summary>
internal sealed class ColumnPage
{
    private const int SearchesBefore = 1;

    private JoinedTexts? _joined;
    private int _searches;

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

    /// <summary>Forgets the strings as one: called by whoever writes to the page.</summary>
    public void Changed() => (_joined, _searches) = (null, 0);

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
