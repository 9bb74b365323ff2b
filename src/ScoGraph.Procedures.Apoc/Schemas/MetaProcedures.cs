using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Schemas;

/// <summary><c>apoc.meta</c>: what the graph has, as a table and as a map. The whole graph is read, whatever is said of samples.</summary>
internal static class MetaProcedures
{
    private const string Data = "label, property, count, unique, index, existence, type, array, sample, left, right, other, otherLabels, elementType";

    public static IReadOnlyList<GraphProcedure> Procedures { get; } =
    [
        Offer.Procedure("meta.data", "[config]", Data, "A row for each property of a label or type, and for each type of relationships of a label.",
            (call, _) => Rows(GraphFacts.Read(call))),
        Offer.Procedure("meta.schema", "[config]", "value", "Labels and types with their properties and relationships, as a map.",
            (call, _) => [[Schema(GraphFacts.Read(call))]]),
        Offer.Procedure("meta.stats", "", "labelCount, relTypeCount, propertyKeyCount, nodeCount, relCount, labels, relTypes, relTypesCount, stats",
            "How many of what the graph has.", (call, _) => [Stats(call)]),
    ];

    public static IReadOnlyList<GraphFunction> Functions { get; } =
    [
        Offer.Function("meta.cypher.type", "value", "The name of a value's type.", a => KindNames.Of(a[0])),
        Offer.Function("meta.cypher.isType", "value, type", "Whether a value's type has a name.",
            a => KindNames.Of(a[0]).Equals(a.Text(1), StringComparison.OrdinalIgnoreCase)),
        Offer.Function("meta.cypher.types", "props", "The names of the types of a map's values.",
            a => a.Map(0).ToDictionary(e => e.Key, e => (object?)KindNames.Of(e.Value), StringComparer.Ordinal)),
    ];

    private static IEnumerable<object?[]> Rows(GraphFacts facts)
    {
        foreach ((string label, long count) in facts.Labels)
        {
            List<object?> others = [.. facts.Companions[label]];
            foreach (PropertyFacts property in facts.Of(ofNodes: true, label))
                yield return Property(label, property, others, "node");
            foreach (IGrouping<string, LinkFacts> links in facts.Links.Where(link => link.From == label).GroupBy(link => link.Type))
                yield return Link(label, links.Key, [.. links], [.. links.Select(link => (object?)link.To)], others, "node");
        }

        foreach ((string type, long count) in facts.Types)
        {
            foreach (PropertyFacts property in facts.Of(ofNodes: false, type))
                yield return Property(type, property, [], "relationship");
            foreach (IGrouping<string, LinkFacts> links in facts.Links.Where(link => link.Type == type).GroupBy(link => link.From))
                yield return Link(type, links.Key, [.. links], [.. links.Select(link => (object?)link.To)], [], "relationship");
        }
    }

    private static object?[] Property(string name, PropertyFacts property, List<object?> others, string kind) =>
    [
        name, property.Name, 0L, property.IsUnique, property.IsIndexed, property.IsRequired, property.Type, property.IsList, null, 0L, 0L,
        new List<object?>(), others, kind,
    ];

    private static object?[] Link(string name, string what, LinkFacts[] links, List<object?> ends, List<object?> others, string kind)
    {
        long count = links.Sum(link => link.Count);
        long left = links.Max(link => link.Count / link.Starts), right = links.Max(link => link.Count / link.Ends);
        return [name, what, count, false, false, false, "RELATIONSHIP", left > 1, null, left, right, ends, others, kind];
    }

    private static Dictionary<string, object?> Schema(GraphFacts facts)
    {
        Dictionary<string, object?> schema = new(StringComparer.Ordinal);
        foreach ((string type, long count) in facts.Types)
        {
            schema[type] = new Dictionary<string, object?>
            {
                ["type"] = "relationship",
                ["count"] = count,
                ["properties"] = Properties(facts, ofNodes: false, type),
            };
        }

        foreach ((string label, long count) in facts.Labels)
        {
            schema[label] = new Dictionary<string, object?>
            {
                ["type"] = "node",
                ["count"] = count,
                ["labels"] = facts.Companions[label].ToList(),
                ["properties"] = Properties(facts, ofNodes: true, label),
                ["relationships"] = Relationships(facts, label),
            };
        }

        return schema;
    }

    private static Dictionary<string, object?> Properties(GraphFacts facts, bool ofNodes, string name) =>
        facts.Of(ofNodes, name).ToDictionary(property => property.Name, property => (object?)property.ToMap(), StringComparer.Ordinal);

    private static Dictionary<string, object?> Relationships(GraphFacts facts, string label)
    {
        Dictionary<string, object?> relationships = new(StringComparer.Ordinal);
        foreach (bool isOut in (bool[])[false, true])
        {
            foreach (IGrouping<string, LinkFacts> links in facts.Links.Where(l => (isOut ? l.From : l.To) == label).GroupBy(l => l.Type))
            {
                relationships[links.Key] = new Dictionary<string, object?>
                {
                    ["count"] = links.Sum(link => link.Count),
                    ["direction"] = isOut ? "out" : "in",
                    ["labels"] = links.Select(link => isOut ? link.To : link.From).ToList(),
                    ["properties"] = Properties(facts, ofNodes: false, links.Key),
                };
            }
        }

        return relationships;
    }

    private static object?[] Stats(GraphCall call)
    {
        GraphFacts facts = GraphFacts.Read(call);
        long nodes = call.Query("MATCH (n) RETURN count(n)").Scalar<long>(), links = facts.Types.Sum(type => type.Count);
        long keys = call.Query("CALL db.propertyKeys() YIELD propertyKey RETURN count(*)").Scalar<long>();
        Dictionary<string, object?> labels = facts.Labels.ToDictionary(l => l.Name, l => (object?)l.Count, StringComparer.Ordinal);
        Dictionary<string, object?> counts = facts.Types.ToDictionary(t => t.Name, t => (object?)t.Count, StringComparer.Ordinal);
        Dictionary<string, object?> types = facts.Types.ToDictionary(
            t => $"()-[:{t.Name}]->()", t => (object?)t.Count, StringComparer.Ordinal);
        foreach (LinkFacts link in facts.Links)
        {
            Add(types, $"(:{link.From})-[:{link.Type}]->()", link.Count);
            Add(types, $"()-[:{link.Type}]->(:{link.To})", link.Count);
        }

        Dictionary<string, object?> stats = new()
        {
            ["labelCount"] = (long)labels.Count,
            ["relTypeCount"] = (long)counts.Count,
            ["propertyKeyCount"] = keys,
            ["nodeCount"] = nodes,
            ["relCount"] = links,
            ["labels"] = labels,
            ["relTypes"] = types,
        };
        return [(long)labels.Count, (long)counts.Count, keys, nodes, links, labels, types, counts, stats];
    }

    private static void Add(Dictionary<string, object?> counts, string key, long count) =>
        counts[key] = (counts.GetValueOrDefault(key) as long? ?? 0) + count;
}
