namespace ScoGraph.Properties.Reference;

/// <summary>Properties, indexes and slices.</summary>
internal static class Access
{
    public static object? Property(object? target, string key) => target switch
    {
        null => null,
        Element element => element[key],
        Dictionary<string, object?> map => map.GetValueOrDefault(key),
        _ => throw new ReferenceException("Only elements and maps have properties."),
    };

    public static object? Index(object? target, object? index) => (target, index) switch
    {
        (null, _) or (_, null) => null,
        (List<object?> list, long i) => i < -list.Count || i >= list.Count ? null : list[(int)(i < 0 ? i + list.Count : i)],
        (_, string key) => Property(target, key),
        _ => throw new ReferenceException("The index does not fit."),
    };

    public static object? Slice(object? target, object? from, object? to)
    {
        if (target is null || from is null || to is null)
            return null;
        if (target is not List<object?> list || from is not long first || to is not long end)
            throw new ReferenceException("Only lists have slices.");
        first = Math.Clamp(first < 0 ? first + list.Count : first, 0, list.Count);
        end = Math.Clamp(end < 0 ? end + list.Count : end, 0, list.Count);
        return first >= end ? [] : list[(int)first..(int)end];
    }
}
