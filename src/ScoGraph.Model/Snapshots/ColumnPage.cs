using ScoGraph.Model.Values;

namespace ScoGraph.Model.Snapshots;

/// <summary>
/// <see cref="PropertyColumn.PageSize"/> values of one property. Exactly one of the arrays is set: integers, floats or strings where
/// every present value is of that kind, else values. <see cref="Present"/> has a bit for each id that has the property.
/// </summary>
internal sealed class ColumnPage
{
    public required ulong[] Present { get; init; }

    public long[]? Integers { get; init; }

    public double[]? Floats { get; init; }

    /// <summary>Null entries where the property is absent.</summary>
    public string?[]? Strings { get; init; }

    public Value[]? Values { get; init; }

    public bool Has(int offset) => (Present[offset >> 6] >> (offset & 63) & 1) != 0;

    public Value Get(int offset)
    {
        if (Strings is { } strings)
            return strings[offset] is { } text ? Value.FromString(text) : default;
        if (!Has(offset))
            return default;
        return Integers is { } integers ? Value.FromInteger(integers[offset])
            : Floats is { } floats ? Value.FromFloat(floats[offset]) : Values![offset];
    }
}
