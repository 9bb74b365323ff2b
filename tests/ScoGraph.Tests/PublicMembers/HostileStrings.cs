namespace ScoGraph.Tests.PublicMembers;

/// <summary>Texts by what the parameter is called: the first is right, the others are what nobody should hand over.</summary>
internal static class HostileStrings
{
    private static readonly string Long = new('x', 100_000);

    private static readonly Sample[] Any =
    [
        Sample.Of("a"), Sample.Of("", "an empty text"), Sample.Of("\0", "NUL"), Sample.Of("\ud800", "half a pair"),
        Sample.Of("`'\"\\", "quotes"),
        Sample.Of("\r\n\u2028", "line breaks"), Sample.Of(Long, "a long text"),
    ];

    private static readonly string[] Queries =
    [
        "RETURN $p AS name", "MATCH (n) RETURN n", "CREATE (:A {x: $p})", "MATCH (n) RETURN n.name AS name", "MATCH p = ()-[]->() RETURN p",
        "RETURN [1, 2", "RETURN 1 / 0 AS name", "RETURN $missing", "UNWIND range(1, 1000) AS x RETURN x",
        "RETURN [$p] = [$p], {a: $p} AS m",
        "MATCH (n) DELETE n", "EXPLAIN MATCH (n) RETURN n", "PROFILE MATCH (n) RETURN n", "CALL no.such()",
        "LOAD CSV FROM 'a' AS x RETURN x",
        "RETURN date({year: 999999999}) AS name", "RETURN duration({months: 9223372036854775807}) AS name", "RETURN 0.0 / 0.0 AS name",
        "MATCH (n) RETURN n ORDER BY $p SKIP 1 LIMIT -1", "MERGE (a:A {x: $p}) ON MATCH SET a.x = null RETURN a", "// nothing",
        "RETURN '\ud800' AS name", "RETURN \ud800", "CREATE (:`\0` {`\ud800`: 1})-[:``]->()",
    ];

    public static IReadOnlyList<Sample> For(string parameter) => parameter switch
    {
        "query" => [.. Queries.Select(query => Sample.Of(query)), .. Any],
        "path" => HostileFiles.Paths,
        "key" or "nameOrKey" => [Sample.Of("china"), .. Any],
        "column" => [Sample.Of("name"), .. Any],
        _ => Any,
    };
}
