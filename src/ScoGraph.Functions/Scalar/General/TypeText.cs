using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.General;

/// <summary>Value types in ISO GQL's notation.</summary>
internal static class TypeText
{
    private const string NotNull = " NOT NULL";

    public static string Of(in Value value) => value.Kind switch
    {
        ValueKind.Null => "NULL",
        ValueKind.List => $"LIST<{Items(value.AsList())}>{NotNull}",
        _ => Name(value.Kind) + NotNull,
    };

    // The types of the items in ordinal order; NULL makes the others nullable instead of standing for itself.
    private static string Items(ListValue list)
    {
        if (list.Count == 0)
            return "NOTHING";
        SortedSet<string> types = new(StringComparer.Ordinal);
        ListValue? last = null;
        for (int i = 0; i < list.Count; i++)
        {
            StopSignal.At(i, list.Count);
            Value item = list[i];
            if (item.Kind == ValueKind.List)
            {
                // One list that is held many times is looked into once: its items may be doubled at every depth.
                ListValue inner = item.AsList();
                if (ReferenceEquals(inner, last))
                    continue;
                last = inner;
            }

            types.Add(Of(item));
        }

        if (!types.Remove("NULL"))
            return string.Join(" | ", types);
        return types.Count == 0 ? "NULL" : string.Join(" | ", types.Select(type => type[..^NotNull.Length]));
    }

    private static string Name(ValueKind kind) => kind switch
    {
        ValueKind.LocalTime => "LOCAL TIME",
        ValueKind.Time => "ZONED TIME",
        ValueKind.LocalDateTime => "LOCAL DATETIME",
        ValueKind.DateTime => "ZONED DATETIME",
        _ => ValueNames.Of(kind),
    };
}
