namespace ScoGraph.EvidenceCost;

/// <summary>A query whose cost is measured with and without evidence.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Kind">Of which kind it is: the bound holds for points and paths.</param>
/// <param name="Text">The query; <c>$i</c> is another number each time.</param>
internal sealed record EvidenceCase(string Name, string Kind, string Text)
{
    public static IReadOnlyList<EvidenceCase> All { get; } =
    [
        new("a node by its key", "point", "MATCH (n:N {id: $i}) RETURN n.name"),
        new("its neighbours", "point", "MATCH (n:N {id: $i})-[r:R]->(m) RETURN m.name, r.w"),
        new("two steps", "path", "MATCH (n:N {id: $i})-[:R]->(m)-[:R]->(o) RETURN o.name"),
        new("one to three steps", "path", "MATCH (n:N {id: $i})-[:R*1..3]->(o) RETURN o.name"),
        new("the shortest path", "path", "MATCH (a:N {id: $i}), (b:N {id: 7}), p = shortestPath((a)-[:R*]->(b)) RETURN length(p)"),
        new("a path that is returned", "path", "MATCH p = (n:N {id: $i})-[:R*2]->() RETURN p"),
        new("an optional match", "path", "MATCH (n:N {id: $i}) OPTIONAL MATCH (n)-[:S]->(m) RETURN n.name, m.name"),
        new("neighbours of neighbours, each once", "group", "MATCH (n:N {id: $i})-[:R*1..2]->(o) RETURN DISTINCT o.name"),
        new("how many there are", "group", "MATCH (n:N)-[:R]->(m) WHERE n.id < 1000 RETURN count(*)"),
        new("the best ten groups", "group", "MATCH (n:N)-[:R]->(m) RETURN m.name AS name, count(*) AS c ORDER BY c DESC, name LIMIT 10"),
        new("those that have one", "group", "MATCH (n:N) WHERE n.id < 500 AND EXISTS { (n)-[:S]->() } RETURN n.name"),
    ];
}
