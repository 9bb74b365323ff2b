using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>The numbers of one key of some rows, or of some units of it where it is a text.</summary>
internal struct SortColumn
{
    private const ulong Null = ulong.MaxValue;

    /// <summary>Whether the values are of one kind that has numbers.</summary>
    public bool IsCoded { get; private set; }

    /// <summary>The least number.</summary>
    public ulong Least { get; private set; }

    /// <summary>By how much the greatest is above it.</summary>
    public ulong Range { get; private set; }

    /// <summary>Whether there is a null, the number of which is behind all others.</summary>
    public bool HasNull { get; private set; }

    /// <summary>From where on texts of one number may differ; none for values that do not.</summary>
    public int? Rest { get; private set; }

    /// <summary>Reads the numbers of a key.</summary>
    /// <param name="from">How many units all texts have in common.</param>
    public static SortColumn Read(RowPages rows, ReadOnlySpan<int> order, int key, int from, Span<ulong> codes)
    {
        int first = 0;
        while (first < order.Length && rows[order[first]][key].IsNull)
            first++;
        if (first == order.Length)
            return new SortColumn { IsCoded = true, HasNull = true }.Fill(codes, Null);
        ValueKind kind = rows[order[first]][key].Kind;
        return kind == ValueKind.String ? ReadTexts(rows, order, key, Common(rows, order, key, from), codes)
            : SortCode.Has(kind) ? ReadNumbers(rows, order, key, kind, codes) : default;
    }

    /// <summary>The number of a row among those of the key, from 0 on: less its last binary digits.</summary>
    public readonly ulong Place(ulong code, int without) =>
        code == Null && HasNull ? (Range >> without) + 1 : (code - Least) >> without;

    private readonly SortColumn Fill(Span<ulong> codes, ulong code)
    {
        codes.Fill(code);
        return this;
    }

    private static SortColumn ReadNumbers(RowPages rows, ReadOnlySpan<int> order, int key, ValueKind kind, Span<ulong> codes)
    {
        (ulong least, ulong greatest, bool hasNull) = (ulong.MaxValue, 0, false);
        for (int i = 0; i < codes.Length; i++)
        {
            ref readonly Value value = ref rows[order[i]][key];
            if (value.IsNull)
            {
                (codes[i], hasNull) = (Null, true);
                continue;
            }

            if (value.Kind != kind)
                return default;
            ulong code = SortCode.Of(value, kind);
            codes[i] = code;
            (least, greatest) = (Math.Min(least, code), Math.Max(greatest, code));
        }

        // The greatest integer has the number of null.
        return hasNull && greatest == Null ? default
            : new SortColumn { IsCoded = true, Least = least, Range = greatest - least, HasNull = hasNull };
    }

    private static SortColumn ReadTexts(RowPages rows, ReadOnlySpan<int> order, int key, int from, Span<ulong> codes)
    {
        (ulong least, ulong greatest, bool hasNull, bool hasRest) = (ulong.MaxValue, 0, false, false);
        for (int i = 0; i < codes.Length; i++)
        {
            ref readonly Value value = ref rows[order[i]][key];
            if (value.IsNull)
            {
                (codes[i], hasNull) = (Null, true);
                continue;
            }

            if (!value.IsString)
                return default;
            string text = value.AsString();
            ulong code = SortCode.Of(text, from);
            hasRest |= text.Length > from + SortCode.Units;
            codes[i] = code;
            (least, greatest) = (Math.Min(least, code), Math.Max(greatest, code));
        }

        return new SortColumn
        {
            IsCoded = true,
            Least = least,
            Range = greatest - least,
            HasNull = hasNull,
            Rest = hasRest ? from + SortCode.Units : null,
        };
    }

    /// <summary>How many units all texts of the key begin with.</summary>
    private static int Common(RowPages rows, ReadOnlySpan<int> order, int key, int from)
    {
        string? first = null;
        int common = 0;
        foreach (int row in order)
        {
            ref readonly Value value = ref rows[row][key];
            if (!value.IsString)
                continue;
            string text = value.AsString();
            if (text.Length <= from)
                return from;
            if (first is null)
                (first, common) = (text, text.Length);
            else if (!ReferenceEquals(first, text))
                common = from + first.AsSpan(from, common - from).CommonPrefixLength(text.AsSpan(from));
            if (common == from)
                break;
        }

        return common;
    }
}
