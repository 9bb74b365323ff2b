// Asks the built-in graph with parameters, reads rows by name, and maps rows to a record.
using ScoGraph;
using ScoGraph.Knowledge;

Graph graph = KnowledgeGraph.Sco.Graph;

QueryResult partners = graph.Query(
    "MATCH (c:Corridor)-[r:CONNECTS]->(:Country {name: $country}) RETURN c.name AS corridor, r.paragraphs AS paragraphs ORDER BY corridor",
    ("country", "China"));
foreach (Row row in partners)
    Console.WriteLine($"{row.Get<string>("corridor")} (paragraphs {string.Join(", ", row.Get<long[]>("paragraphs"))})");

foreach (CorridorRow corridor in graph.Query<CorridorRow>(
    "MATCH (c:Corridor)-[:CONNECTS]->(place) RETURN c.name AS name, c.kind AS kind, count(place) AS places ORDER BY places DESC, name LIMIT 2"))
    Console.WriteLine(corridor);

QueryResult path = graph.Query(
    """
    MATCH (a:Country {name: 'Pakistan'}), (b:Country {name: 'Russia'}), p = shortestPath((a)-[:CONNECTS*]-(b))
    RETURN [n IN nodes(p) | n.name] AS chain
    """);
Console.WriteLine(string.Join(" – ", path.Scalar<string[]>()));

if (!graph.TryQuery("MATC (n) RETURN n", null, out _, out QueryException? error))
    Console.WriteLine(error.Message);

internal sealed record CorridorRow(string Name, string Kind, int Places);
