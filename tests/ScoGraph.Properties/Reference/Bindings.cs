namespace ScoGraph.Properties.Reference;

/// <summary>A row: names and values, the newest first, so that an inner name hides an outer one. Null is the row without names.</summary>
internal sealed record Bindings(Bindings? Rest, string Name, object? Value);

internal static class BindingsExtensions
{
    public static Bindings With(this Bindings? row, string name, object? value) => new(row, name, value);

    public static bool TryFind(this Bindings? row, string name, out object? value)
    {
        for (; row is not null; row = row.Rest)
        {
            if (row.Name == name)
            {
                value = row.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>The visible names, oldest first.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> All(this Bindings? row)
    {
        List<KeyValuePair<string, object?>> all = [];
        HashSet<string> seen = [];
        for (; row is not null; row = row.Rest)
        {
            if (seen.Add(row.Name))
                all.Add(new(row.Name, row.Value));
        }

        all.Reverse();
        return all;
    }
}
