using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Writing;

/// <summary><c>apoc.create</c>: labels and properties of elements by names that are values.</summary>
internal static class Alteration
{
    public static IReadOnlyList<GraphProcedure> Procedures { get; } =
    [
        Offer.Writing("create.addLabels", "nodes, labels", "node", "Gives nodes labels.",
            (call, a) => Each(call, a.Many(0), a.Texts(1) is { Length: > 0 } labels ? $"SET n{QueryNames.Labels(labels)}" : "")),
        Offer.Writing("create.removeLabels", "nodes, labels", "node", "Takes labels from nodes.",
            (call, a) => Each(call, a.Many(0), a.Texts(1) is { Length: > 0 } labels ? $"REMOVE n{QueryNames.Labels(labels)}" : "")),
        Offer.Writing("create.setLabels", "nodes, labels", "node", "Gives nodes these labels and no others.", SetLabels),
        Offer.Writing("create.setProperty", "nodes, key, value", "node", "Sets a property of nodes.", SetProperty),
        Offer.Writing("create.setRelProperty", "rels, key, value", "rel", "Sets a property of relationships.", SetProperty),
        Offer.Writing("create.setProperties", "nodes, keys, values", "node", "Sets properties of nodes.", SetProperties),
        Offer.Writing("create.setRelProperties", "rels, keys, values", "rel", "Sets properties of relationships.", SetProperties),
        Offer.Writing("create.removeProperties", "nodes, keys", "node", "Removes properties of nodes.", RemoveProperties),
        Offer.Writing("create.removeRelProperties", "rels, keys", "rel", "Removes properties of relationships.", RemoveProperties),
    ];

    private static IEnumerable<object?[]> SetLabels(GraphCall call, ApocArguments a)
    {
        string[] labels = a.Texts(1);
        foreach (Node node in a.Many(0).OfType<Node>())
        {
            string[] gone = [.. node.Labels.Except(labels, StringComparer.Ordinal)];
            string change = (gone.Length > 0 ? $"REMOVE n{QueryNames.Labels(gone)} " : "")
                + (labels.Length > 0 ? $"SET n{QueryNames.Labels(labels)}" : "");
            foreach (object?[] row in Each(call, [node], change))
                yield return row;
        }
    }

    private static IEnumerable<object?[]> SetProperty(GraphCall call, ApocArguments a) =>
        Each(call, a.Many(0), "SET n += $props", new Dictionary<string, object?> { [a.Text(1)] = a[2] });

    private static IEnumerable<object?[]> SetProperties(GraphCall call, ApocArguments a)
    {
        string[] keys = a.Texts(1);
        IReadOnlyList<object?> values = a.List(2);
        if (keys.Length != values.Count)
            throw a.Wrong(2, $"a LIST of {keys.Length} values, as there are keys");
        return Each(call, a.Many(0), "SET n += $props", keys.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static IEnumerable<object?[]> RemoveProperties(GraphCall call, ApocArguments a) =>
        Each(call, a.Many(0), "SET n += $props", a.Texts(1).Distinct().ToDictionary(key => key, _ => (object?)null));

    private static IEnumerable<object?[]> Each(
        GraphCall call, IReadOnlyList<object?> elements, string change, Dictionary<string, object?>? properties = null) =>
        call.Query($"UNWIND $elements AS n {change} RETURN n", new Dictionary<string, object?> { ["elements"] = elements, ["props"] = properties })
            .Select(row => new[] { row[0] });
}
