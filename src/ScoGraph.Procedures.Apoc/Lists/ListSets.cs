using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Lists;

/// <summary><c>apoc.coll</c>: lists as sets and bags.</summary>
internal static class ListSets
{
    public static IReadOnlyList<GraphFunction> All { get; } =
    [
        Offer.Function("coll.toSet", "coll", "The first of several equal elements alone.",
            a => a.ListOrNull(0) is { } list ? Once(list) : null),
        Offer.Function("coll.union", "list1, list2", "The elements of both lists, equal ones once.",
            a => a.IsNull(0) ? a[1] : a.IsNull(1) ? a[0] : Once([.. a.List(0), .. a.List(1)])),
        Offer.Function("coll.unionAll", "list1, list2", "The elements of both lists, all of them.",
            a => a.IsNull(0) && a.IsNull(1) ? null : new List<object?>([.. a.List(0), .. a.List(1)])),
        Offer.Function("coll.intersection", "list1, list2", "The elements that both lists have, each once.",
            a => Once([.. a.List(0).Where(Set(a.List(1)).Contains)])),
        Offer.Function("coll.subtract", "list1, list2", "The elements of the first list that the second has not, each once.",
            a => a.IsNull(0) ? null : Once(Without(a.List(0), Set(a.List(1))))),
        Offer.Function("coll.removeAll", "list1, list2", "The first list without the elements of the second.",
            a => a.IsNull(0) ? null : Without(a.List(0), Set(a.List(1)))),
        Offer.Function("coll.disjunction", "list1, list2", "The elements that one of the lists has and the other has not.",
            a => Once([.. Without(a.List(0), Set(a.List(1))), .. Without(a.List(1), Set(a.List(0)))])),
        Offer.Function("coll.contains", "coll, value", "Whether a list has a value.", a => Set(a.List(0)).Contains(a[1])),
        Offer.Function("coll.containsAll", "coll1, coll2", "Whether the first list has all elements of the second.",
            a => !a.IsNull(0) && !a.IsNull(1) && Set(a.List(0)).IsSupersetOf(a.List(1))),
        Offer.Function("coll.containsSorted", "coll, value", "Whether a sorted list has a value.", a => Set(a.List(0)).Contains(a[1])),
        Offer.Function("coll.containsAllSorted", "coll1, coll2", "Whether the first, sorted list has all elements of the second.",
            a => !a.IsNull(0) && !a.IsNull(1) && Set(a.List(0)).IsSupersetOf(a.List(1))),
        Offer.Function("coll.containsDuplicates", "coll", "Whether a list has equal elements.",
            a => Once(a.List(0)).Count < a.List(0).Count),
        Offer.Function("coll.different", "coll", "Whether all elements of a list are different.",
            a => !a.IsNull(0) && Once(a.List(0)).Count == a.List(0).Count),
        Offer.Function("coll.duplicates", "coll", "The elements that a list has more than once, each once.",
            a => Counted(a.List(0)).Where(e => e.Count > 1).Select(e => e.Item).ToList()),
        Offer.Function("coll.duplicatesWithCount", "coll", "The elements that a list has more than once, with their counts.",
            a => Counted(a.List(0)).Where(e => e.Count > 1).Select(e => Entry(e.Item, e.Count)).ToList()),
        Offer.Function("coll.frequencies", "coll", "The elements of a list, each once, with their counts.",
            a => Counted(a.List(0)).Select(e => Entry(e.Item, e.Count)).ToList()),
        Offer.Function("coll.frequenciesAsMap", "coll", "The elements of a list as texts, with their counts, as a map.",
            a => Counted(a.List(0)).GroupBy(e => PlainText.Of(e.Item), StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => (object?)g.Sum(e => e.Count), StringComparer.Ordinal)),
        Offer.Function("coll.occurrences", "coll, value", "How often a list has a value.",
            a => (long)a.List(0).Count(item => AsValues.Comparer.Equals(item, a[1]))),
        Offer.Function("coll.isEqualCollection", "coll, values", "Whether two lists have the same elements equally often, in any order.",
            a => a.List(0).Count == a.List(1).Count && a.List(0).Order(AsValues.Comparer).SequenceEqual(
                a.List(1).Order(AsValues.Comparer), AsValues.Comparer)),
        Offer.Function("coll.dropDuplicateNeighbors", "list", "A list without elements that equal the one before them.", Neighbours),
    ];

    private static List<object?> Once(IReadOnlyList<object?> list) => [.. list.Distinct(AsValues.Comparer)];

    private static HashSet<object?> Set(IReadOnlyList<object?> list) => new(list, AsValues.Comparer);

    private static List<object?> Without(IReadOnlyList<object?> list, HashSet<object?> others) =>
        [.. list.Where(item => !others.Contains(item))];

    private static IEnumerable<(object? Item, long Count)> Counted(IReadOnlyList<object?> list) =>
        list.GroupBy(item => item, AsValues.Comparer).Select(group => (group.Key, group.LongCount()));

    private static Dictionary<string, object?> Entry(object? item, long count) => new(StringComparer.Ordinal)
    {
        ["item"] = item,
        ["count"] = count,
    };

    private static List<object?>? Neighbours(ApocArguments a)
    {
        if (a.ListOrNull(0) is not { } list)
            return null;
        List<object?> kept = [];
        foreach (object? item in list)
        {
            if (kept.Count == 0 || !AsValues.Comparer.Equals(kept[^1], item))
                kept.Add(item);
        }

        return kept;
    }
}
