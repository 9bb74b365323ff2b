using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Lists;

/// <summary><c>apoc.coll</c>: lists cut, joined, ordered and changed at a place.</summary>
internal static class ListShapes
{
    /// <summary>The most elements of a list that is made; more than this is a mistake in the number.</summary>
    private const int MostItems = 1 << 24;

    public static IReadOnlyList<GraphFunction> All { get; } =
    [
        Offer.Function("coll.sort", "coll", "A list in the order of ORDER BY.", a => a.ListOrNull(0)?.Order(AsValues.Comparer).ToList()),
        Offer.Function("coll.sortMaps", "list, prop", "Maps by an entry, the greatest first; with ^ before its name the least first.",
            a => Sorted(a, ascending: a.Text(1).StartsWith('^'))),
        Offer.Function("coll.sortNodes", "coll, prop", "Nodes by a property, the greatest first; with ^ before its name the least first.",
            a => Sorted(a, ascending: a.Text(1).StartsWith('^'))),
        Offer.Function("coll.reverse", "coll", "A list from its end.", a => a.ListOrNull(0)?.Reverse().ToList()),
        Offer.Function("coll.flatten", "coll, [recursive]", "The elements of lists in a list, of lists in these too where asked.",
            a => a.ListOrNull(0) is { } list ? Flat(list, a.Flag(1, false) ? int.MaxValue : 1).ToList() : null),
        Offer.Function("coll.zip", "list1, list2", "Pairs of the elements of two lists at the same place.",
            a => a.IsNull(0) || a.IsNull(1) ? null : Zip(a.List(0), a.List(1))),
        Offer.Function("coll.pairs", "list", "Pairs of neighbours, the last with null.",
            a => a.IsNull(0) ? null : Pairs(a.List(0), a.List(0).Count)),
        Offer.Function("coll.pairsMin", "list", "Pairs of neighbours.", a => a.IsNull(0) ? null : Pairs(a.List(0), a.List(0).Count - 1)),
        Offer.Function("coll.indexOf", "coll, value", "Where a value stands, counted from 0, or -1.",
            a => IndexOf(a.List(0), a[1])),
        Offer.Function("coll.insert", "coll, index, value", "A list with one more element at an index.",
            a => Change(a, (list, at) => list.Insert(at, a[2]))),
        Offer.Function("coll.insertAll", "coll, index, values", "A list with more elements at an index.",
            a => Change(a, (list, at) => list.InsertRange(at, a.List(2)))),
        Offer.Function("coll.set", "coll, index, value", "A list with another value at an index.",
            a => Change(a, (list, at) =>
            {
                if (at < list.Count)
                    list[at] = a[2];
            })),
        Offer.Function("coll.remove", "coll, index, [length]", "A list without the elements at an index.",
            a => Change(a, (list, at) => list.RemoveRange(at, Math.Min(a.Count(2, 1), list.Count - at)))),
        Offer.Function("coll.fill", "item, count", "A list that holds a value so many times.",
            a => a.Count(1, 0) is var count and <= MostItems
                ? Enumerable.Repeat(a[0], count).ToList() : throw a.Wrong(1, "less than 16 million")),
        Offer.Function("coll.slice", "coll, offset, [length]", "Elements of a list from an offset on.",
            a => a.ListOrNull(0)?.Skip(a.Count(1, 0)).Take(a.Count(2, int.MaxValue)).ToList()),
        Offer.Function("coll.combinations", "coll, minSelect, [maxSelect]", "All selections of so many elements of a list, in its order.",
            a => Combinations(a)),
        Offer.Function("coll.pairWithOffset", "coll, offset", "Each element with the one so many places behind it, or null.",
            a => a.ListOrNull(0) is not { } list ? null : list.Select((item, i) => (object?)new List<object?>
            {
                item, i + a.Integer(1, 0) is var at && at >= 0 && at < list.Count ? list[(int)at] : null,
            }).ToList()),
        Offer.Function("coll.randomItem", "coll", "One element of a list, by chance.", a => Chosen(a, 1).FirstOrDefault()),
        Offer.Function("coll.randomItems", "coll, itemCount, [allowRepick]", "So many elements of a list, by chance.",
            a => a.Flag(2, false) && a.List(0).Count > 0 && a.Count(1, 1) is var count and <= MostItems
                ? Enumerable.Range(0, count).Select(_ => Chosen(a, 1).First()).ToList() : Chosen(a, a.Count(1, 1)).ToList()),
        Offer.Function("coll.shuffle", "coll", "A list in an order by chance.", a => Chosen(a, int.MaxValue).ToList()),
    ];

    /// <summary>The procedures of the family.</summary>
    public static IReadOnlyList<GraphProcedure> Rows { get; } =
    [
        Offer.Procedure("coll.zipToRows", "list1, list2", "value", "A row for each pair of elements at the same place.",
            (_, a) => Zip(a.List(0), a.List(1)).Select(pair => new[] { pair })),
        Offer.Procedure("coll.split", "coll, value", "value", "A row for each part of a list between those that equal a value.",
            (_, a) => Parts(a.List(0), a[1]).Select(part => new object?[] { part })),
        Offer.Procedure("coll.partition", "coll, batchSize", "value", "A row for each so many elements of a list.",
            (_, a) => a.List(0).Chunk(Math.Max(1, a.Count(1, 1))).Select(part => new object?[] { part })),
    ];

    private static long IndexOf(IReadOnlyList<object?> list, object? value)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (AsValues.Comparer.Equals(list[i], value))
                return i;
        }

        return -1;
    }

    private static List<object?>? Change(ApocArguments a, Action<List<object?>, int> change)
    {
        if (a.ListOrNull(0) is not { } list)
            return null;
        List<object?> changed = [.. list];
        if (a.IntegerOrNull(1) is { } at && at >= 0 && at <= list.Count)
            change(changed, (int)at);
        return changed;
    }

    private static IEnumerable<object?> Flat(IReadOnlyList<object?> list, int levels)
    {
        foreach (object? item in list)
        {
            if (item is not IReadOnlyList<object?> inner || levels == 0)
            {
                yield return item;
                continue;
            }

            foreach (object? found in Flat(inner, levels - 1))
                yield return found;
        }
    }

    private static List<object?> Zip(IReadOnlyList<object?> first, IReadOnlyList<object?> second) =>
        [.. Enumerable.Range(0, first.Count).Select(i => new List<object?> { first[i], i < second.Count ? second[i] : null })];

    private static List<object?> Pairs(IReadOnlyList<object?> list, int count) =>
        [.. Enumerable.Range(0, Math.Max(0, count)).Select(i => new List<object?> { list[i], i + 1 < list.Count ? list[i + 1] : null })];

    private static List<object?>? Sorted(ApocArguments a, bool ascending)
    {
        if (a.ListOrNull(0) is not { } list)
            return null;
        string key = a.Text(1).TrimStart('^');
        Func<object?, object?> read = item => item switch
        {
            Node node => node[key],
            IReadOnlyDictionary<string, object?> map => map.GetValueOrDefault(key),
            _ => null,
        };
        return [.. ascending ? list.OrderBy(read, AsValues.Comparer) : list.OrderByDescending(read, AsValues.Comparer)];
    }

    private static IEnumerable<object?> Chosen(ApocArguments a, int count)
    {
        object?[] items = [.. a.List(0)];
#pragma warning disable CA5394 // Which elements are taken is no secret.
        Random.Shared.Shuffle(items);
#pragma warning restore CA5394
        return items.Take(count);
    }

    private static List<object?> Parts(IReadOnlyList<object?> list, object? separator)
    {
        List<object?> parts = [];
        List<object?> part = [];
        foreach (object? item in list)
        {
            if (!AsValues.Comparer.Equals(item, separator))
            {
                part.Add(item);
            }
            else if (part.Count > 0)
            {
                parts.Add(part);
                part = [];
            }
        }

        if (part.Count > 0)
            parts.Add(part);
        return parts;
    }

    private static List<object?> Combinations(ApocArguments a)
    {
        IReadOnlyList<object?> list = a.List(0);
        int least = a.Count(1, 1), most = (int)Math.Min(a.Integer(2, -1) is var up and >= 0 ? up : least, list.Count);
        List<object?> found = [];
        for (int size = Math.Max(1, least); size <= most; size++)
            Choose(list, 0, size, [], found);
        return found;
    }

    private static void Choose(IReadOnlyList<object?> list, int from, int left, List<object?> chosen, List<object?> found)
    {
        if (left == 0)
        {
            if (found.Count >= MostItems)
                throw new ArgumentException("There are more combinations than a list can hold.");
            found.Add(new List<object?>(chosen));
            return;
        }

        for (int i = from; i <= list.Count - left; i++)
        {
            chosen.Add(list[i]);
            Choose(list, i + 1, left - 1, chosen, found);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }
}
