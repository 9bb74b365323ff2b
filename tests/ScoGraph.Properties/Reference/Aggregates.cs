namespace ScoGraph.Properties.Reference;

/// <summary>Aggregates over the values of a group. Null never counts.</summary>
internal static class Aggregates
{
    public static bool Contains(string name) => name is "count" or "sum" or "avg" or "min" or "max" or "collect";

    public static object? Over(string name, bool distinct, IEnumerable<object?> all)
    {
        List<object?> values = [.. all.Where(v => v is not null)];
        if (distinct)
            values = [.. values.DistinctBy(Comparing.Key)];
        return name switch
        {
            "count" => (long)values.Count,
            "collect" => values,
            "sum" => values.Any(v => v is double) ? values.Sum(Comparing.Number) : (object)values.Sum(v => (long)v!),
            "avg" => values.Count == 0 ? null : values.Average(Comparing.Number),
            "min" => values.Count == 0 ? null : values.Order(Comparer<object?>.Create(Comparing.Order)).First(),
            "max" => values.Count == 0 ? null : values.Order(Comparer<object?>.Create(Comparing.Order)).Last(),
            _ => throw new ReferenceException($"{name} is no aggregate."),
        };
    }
}
