using System.Runtime.CompilerServices;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Snapshots;

/// <summary>The values of one property of nodes or of relationships, by element id, in typed pages. Immutable once handed out.</summary>
internal sealed class PropertyColumn(ColumnPage?[] pages)
{
    public const int PageBits = 10;
    public const int PageSize = 1 << PageBits;

    /// <summary>The pages, each null (no element has the property) or for <see cref="PageSize"/> ids.</summary>
    public ReadOnlySpan<ColumnPage?> Pages => pages;

    /// <summary>The value of an element, null where it has none. O(1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value Get(int id)
    {
        int page = id >> PageBits;
        return (uint)page < (uint)pages.Length && pages[page] is { } content ? content.Get(id & (PageSize - 1)) : default;
    }
}

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
