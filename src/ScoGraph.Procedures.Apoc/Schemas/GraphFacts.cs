namespace ScoGraph.Procedures.Apoc.Schemas;

/// <summary>What labels, types and properties a graph has: all of it is read, nothing is sampled.</summary>
internal sealed class GraphFacts
{
    private readonly List<(string OfKind, IReadOnlyList<object?> Names, IReadOnlyList<object?> Keys, string Type)> _declared = [];
    private readonly Dictionary<(bool OfNodes, string Name), List<PropertyFacts>> _properties = [];

    private GraphFacts()
    {
    }

    /// <summary>The labels with the numbers of their nodes.</summary>
    public required IReadOnlyList<(string Name, long Count)> Labels { get; init; }

    /// <summary>The types with the numbers of their relationships.</summary>
    public required IReadOnlyList<(string Name, long Count)> Types { get; init; }

    public required IReadOnlyList<LinkFacts> Links { get; init; }

    /// <summary>The other labels that nodes of a label have.</summary>
    public required ILookup<string, string> Companions { get; init; }

    public IReadOnlyList<PropertyFacts> Of(bool ofNodes, string name) => _properties.GetValueOrDefault((ofNodes, name)) ?? [];

    public static GraphFacts Read(GraphCall call)
    {
        GraphFacts facts = new()
        {
            Labels = Counts(call, "MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) ORDER BY name"),
            Types = Counts(call, "MATCH ()-[r]->() RETURN type(r) AS name, count(*) ORDER BY name"),
            Links = [.. call.Query("""
                MATCH (a)-[r]->(b) UNWIND labels(a) AS l UNWIND labels(b) AS m
                RETURN type(r) AS t, l, m, count(*), count(DISTINCT a), count(DISTINCT b) ORDER BY l, t, m
                """).Select(row => new LinkFacts(
                    row.Get<string>(0), row.Get<string>(1), row.Get<string>(2), row.Get<long>(3), row.Get<long>(4), row.Get<long>(5)))],
            Companions = call.Query(
                "MATCH (n) WHERE size(labels(n)) > 1 UNWIND labels(n) AS l UNWIND labels(n) AS m WITH DISTINCT l, m WHERE l <> m RETURN l, m ORDER BY l, m")
                .ToLookup(row => row.Get<string>(0), row => row.Get<string>(1)),
        };
        facts.Declared(call, "SHOW CONSTRAINTS YIELD entityType, labelsOrTypes, properties, type");
        facts.Declared(call, "SHOW INDEXES YIELD entityType, labelsOrTypes, properties, type");
        facts.Properties(call, ofNodes: true, "MATCH (n) UNWIND labels(n) AS name UNWIND keys(n) AS key WITH name, key, valueType(n[key]) AS type");
        facts.Properties(call, ofNodes: false, "MATCH ()-[n]->() UNWIND keys(n) AS key WITH type(n) AS name, key, valueType(n[key]) AS type");
        return facts;
    }

    private static List<(string, long)> Counts(GraphCall call, string text) =>
        [.. call.Query(text).Select(row => (row.Get<string>(0), row.Get<long>(1)))];

    private void Declared(GraphCall call, string text)
    {
        foreach (Row row in call.Query(text))
            _declared.Add((row.Get<string>(0), Listed(row[1]), Listed(row[2]), row.Get<string>(3)));

        static IReadOnlyList<object?> Listed(object? value) => value as IReadOnlyList<object?> ?? [];
    }

    private void Properties(GraphCall call, bool ofNodes, string text)
    {
        foreach (IGrouping<(string, string), Row> values in call.Query($"{text} RETURN name, key, type, count(*) AS n ORDER BY name, key, n DESC, type")
            .GroupBy(row => (row.Get<string>(0), row.Get<string>(1))))
        {
            (string name, string key) = values.Key;
            string[] declared = [.. _declared.Where(d => d.OfKind == (ofNodes ? "NODE" : "RELATIONSHIP")
                && d.Names.Contains(name) && d.Keys.Contains(key)).Select(d => d.Type)];
            bool isUnique = declared.Any(type => Says(type, "UNIQUE") || Says(type, "KEY"));
            bool isRequired = declared.Any(type => Says(type, "EXISTENCE") || Says(type, "KEY"));
            bool isIndexed = isUnique || declared.Any(type => !Says(type, "EXISTENCE") && !Says(type, "PROPERTY_TYPE"));
            if (!_properties.TryGetValue((ofNodes, name), out List<PropertyFacts>? known))
                _properties[(ofNodes, name)] = known = [];
            known.Add(new PropertyFacts(key, KindNames.Of(values.First().Get<string>(2)), isUnique, isIndexed, isRequired));
        }
    }

    private static bool Says(string type, string word) => type.Contains(word, StringComparison.Ordinal);
}
