using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Maps;

/// <summary><c>apoc.map</c>: maps made and changed.</summary>
internal static class MapFunctions
{
    public static IReadOnlyList<GraphFunction> All { get; } =
    [
        Offer.Function("map.fromPairs", "pairs", "A map of pairs of a key and a value.",
            a => a.IsNull(0) ? null : Of(a.List(0).Select(pair => Pair(a, pair)))),
        Offer.Function("map.fromLists", "keys, values", "A map of a list of keys and one of values.",
            a => Of(a.List(0).Select((key, i) => KeyValuePair.Create(PlainText.Of(key), i < a.List(1).Count ? a.List(1)[i] : null)))),
        Offer.Function("map.fromValues", "values", "A map of keys and values in turn.",
            a => Of(a.List(0).Chunk(2).Where(pair => pair[0] is not null)
                .Select(pair => KeyValuePair.Create(PlainText.Of(pair[0]), pair.Length > 1 ? pair[1] : null)))),
        Offer.Function("map.merge", "map1, map2", "The entries of both maps; those of the second one count where both have a key.",
            a => Of(a.Map(0).Concat(a.Map(1)))),
        Offer.Function("map.mergeList", "maps", "The entries of all maps of a list; later ones count.",
            a => Of(a.List(0).OfType<IReadOnlyDictionary<string, object?>>().SelectMany(map => map))),
        Offer.Function("map.setKey", "map, key, value", "A map with another value at a key.",
            a => Of(a.Map(0).Append(KeyValuePair.Create(a.Text(1), a[2])))),
        Offer.Function("map.setEntry", "map, key, value", "A map with another value at a key.",
            a => Of(a.Map(0).Append(KeyValuePair.Create(a.Text(1), a[2])))),
        Offer.Function("map.setPairs", "map, pairs", "A map with other values, from pairs of a key and a value.",
            a => Of(a.Map(0).Concat(a.List(1).Select(pair => Pair(a, pair))))),
        Offer.Function("map.setLists", "map, keys, values", "A map with other values, from a list of keys and one of values.",
            a => Of(a.Map(0).Concat(a.List(1).Select(
                (key, i) => KeyValuePair.Create(PlainText.Of(key), i < a.List(2).Count ? a.List(2)[i] : null))))),
        Offer.Function("map.setValues", "map, pairs", "A map with other values, from keys and values in turn.",
            a => Of(a.Map(0).Concat(a.List(1).Chunk(2).Select(
                pair => KeyValuePair.Create(PlainText.Of(pair[0]), pair.Length > 1 ? pair[1] : null))))),
        Offer.Function("map.removeKey", "map, key, [config]", "A map without a key; with {recursive: true} its inner maps too.",
            a => Without(a.MapOrNull(0), [a.Text(1)], IsRecursive(a.Map(2)))),
        Offer.Function("map.removeKeys", "map, keys, [config]", "A map without keys; with {recursive: true} its inner maps too.",
            a => Without(a.MapOrNull(0), a.Texts(1), IsRecursive(a.Map(2)))),
        Offer.Function("map.clean", "map, keys, values", "A map without keys, values, and nulls.",
            a => Of(a.Map(0).Where(e => e.Value is not null && !a.Texts(1).Contains(e.Key, StringComparer.Ordinal)
                && !a.List(2).Contains(e.Value, AsValues.Comparer)))),
        Offer.Function("map.get", "map, key, [value], [fail]", "The value at a key, else the one given; without one an error, unless told otherwise.",
            a => a.Map(0).TryGetValue(a.Text(1), out object? found) ? found : Missing(a, a.Text(1), a[2])),
        Offer.Function("map.mget", "map, keys, [values], [fail]", "The values at keys, else those given.",
            a => a.Texts(1).Select((key, i) => a.Map(0).TryGetValue(key, out object? found) ? found
                : Missing(a, key, i < a.List(2).Count ? a.List(2)[i] : null)).ToList()),
        Offer.Function("map.submap", "map, keys, [values], [fail]", "A map of some keys, with the values given where they are missing.",
            a => Of(a.Texts(1).Select((key, i) => KeyValuePair.Create(key, a.Map(0).TryGetValue(key, out object? found) ? found
                : Missing(a, key, i < a.List(2).Count ? a.List(2)[i] : null))))),
        Offer.Function("map.values", "map, [keys], [addNullsForMissing]", "The values at keys, all where none are named; missing ones only where asked.",
            a => a.Many(1).Count == 0 ? a.Map(0).Values.ToList()
                : a.Texts(1).Where(key => a.Flag(2, false) || a.Map(0).ContainsKey(key))
                    .Select(key => a.Map(0).GetValueOrDefault(key)).ToList()),
        Offer.Function("map.sortedProperties", "map, [ignoreCase]", "Pairs of keys and values, by keys.",
            a => a.Map(0).OrderBy(e => e.Key, a.Flag(1, true) ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal)
                .Select(e => (object?)new List<object?> { e.Key, e.Value }).ToList()),
        Offer.Function("map.groupBy", "maps, key", "The maps, or elements, of a list by an entry; the last one of each counts.",
            a => Of(Keyed(a).Select(e => KeyValuePair.Create(e.Key, e.Item)))),
        Offer.Function("map.groupByMulti", "maps, key", "The maps, or elements, of a list by an entry, in lists.",
            a => Of(Keyed(a).GroupBy(e => e.Key, StringComparer.Ordinal)
                .Select(group => KeyValuePair.Create(group.Key, (object?)group.Select(e => e.Item).ToList())))),
        Offer.Function("map.flatten", "map, [delimiter]", "A map without maps in it: their keys are joined with a delimiter.",
            a => a.IsNull(0) ? null : Of(Flat(a.Map(0), "", a.Text(1, ".")))),
        Offer.Function("map.unflatten", "map, [delimiter]", "Maps in a map by the parts of its keys.",
            a => a.IsNull(0) ? null : Deep(a.Map(0), a.Text(1, "."))),
    ];

    private static bool IsRecursive(IReadOnlyDictionary<string, object?> config) => config.GetValueOrDefault("recursive") is true;

    private static Dictionary<string, object?> Of(IEnumerable<KeyValuePair<string, object?>> entries)
    {
        Dictionary<string, object?> map = new(StringComparer.Ordinal);
        foreach ((string key, object? value) in entries)
            map[key] = value;
        return map;
    }

    private static KeyValuePair<string, object?> Pair(ApocArguments a, object? pair) => pair is IReadOnlyList<object?> { Count: 2 } two
        ? KeyValuePair.Create(PlainText.Of(two[0]), two[1]) : throw a.Wrong(a.Given.Count - 1, "a LIST of pairs");

    private static object? Missing(ApocArguments a, string key, object? instead) => instead is not null || !a.Flag(3, true) ? instead
        : throw new ArgumentException($"The map has no key '{key}', and no value stands in for it.");

    private static object? Without(object? value, string[] keys, bool recursive) => value switch
    {
        IReadOnlyDictionary<string, object?> map => Of(map.Where(e => !keys.Contains(e.Key, StringComparer.Ordinal))
            .Select(e => recursive ? KeyValuePair.Create(e.Key, Without(e.Value, keys, true)) : e)
            .Where(e => !recursive || e.Value is not IReadOnlyDictionary<string, object?> { Count: 0 })),
        IReadOnlyList<object?> list when recursive => list.Select(item => Without(item, keys, true)).ToList(),
        _ => value,
    };

    private static IEnumerable<(string Key, object? Item)> Keyed(ApocArguments a)
    {
        string key = a.Text(1);
        foreach (object? item in a.List(0))
        {
            object? found = item switch
            {
                Node node => node[key],
                Relationship relationship => relationship[key],
                IReadOnlyDictionary<string, object?> map => map.GetValueOrDefault(key),
                _ => null,
            };
            if (found is not null)
                yield return (PlainText.Of(found), item);
        }
    }

    private static IEnumerable<KeyValuePair<string, object?>> Flat(
        IReadOnlyDictionary<string, object?> map, string before, string delimiter)
    {
        foreach ((string key, object? value) in map)
        {
            if (value is not IReadOnlyDictionary<string, object?> inner)
            {
                yield return KeyValuePair.Create(before + key, value);
                continue;
            }

            foreach (KeyValuePair<string, object?> entry in Flat(inner, before + key + delimiter, delimiter))
                yield return entry;
        }
    }

    private static Dictionary<string, object?> Deep(IReadOnlyDictionary<string, object?> map, string delimiter)
    {
        Dictionary<string, object?> whole = new(StringComparer.Ordinal);
        foreach ((string key, object? value) in map)
        {
            string[] parts = delimiter.Length == 0 ? [key] : key.Split(delimiter);
            Dictionary<string, object?> place = whole;
            foreach (string part in parts[..^1])
            {
                if (place.GetValueOrDefault(part) is not Dictionary<string, object?> next)
                    place[part] = next = new Dictionary<string, object?>(StringComparer.Ordinal);
                place = next;
            }

            place[parts[^1]] = value;
        }

        return whole;
    }
}
