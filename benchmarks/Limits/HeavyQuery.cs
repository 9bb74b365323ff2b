namespace ScoGraph.Limits;

/// <summary>A query that takes long, or much, if nothing ends it.</summary>
internal sealed record HeavyQuery(string Name, string Text, IReadOnlyDictionary<string, object?>? Parameters = null)
{
    private const string Long = "WITH reduce(s = 'abcdefgh', i IN range(1, 22) | s + s) AS s ";
    private const string Shared = "WITH reduce(l = [1], i IN range(1, 25) | [l, l]) AS x ";

    private static readonly Dictionary<string, object?> NoParameter = new() { ["p"] = null };

    /// <summary>What takes long in each of the ways that there are, on the graph of <see cref="Meshes"/>.</summary>
    public static IReadOnlyList<HeavyQuery> LongOnes { get; } =
    [
        new("rows times rows", "UNWIND range(1, 10000000) AS a UNWIND range(1, 10000000) AS b RETURN count(*)"),
        new("a shared list equals itself", Shared + "RETURN x = x"),
        new("a shared list is a key", Shared + "RETURN DISTINCT x"),
        new("the type of a shared list", Shared + "RETURN valueType(x)"),
        new("a shared list is stored", Shared + "CREATE (n {p: x})"),
        new("long lists are compared",
            "WITH range(1, 10000000) AS a UNWIND range(1, 1000) AS i WITH a, i WHERE a + 1 = a + i RETURN count(*)"),
        new("IN a long list", "WITH range(1, 10000000) AS a UNWIND range(1, 1000) AS i WITH a WHERE -i IN a RETURN count(*)"),
        new("a string doubles", "RETURN size(reduce(s = 'abcdefgh', i IN range(1, 27) | s + s))"),
        new("a list doubles", "RETURN size(reduce(l = [1], i IN range(1, 27) | l + l))"),
        new("split", Long + "RETURN size(split(s, 'd'))"),
        new("split into characters", Long + "RETURN size(split(s, ''))"),
        new("replace", Long + "RETURN size(replace(s, 'd', 'xyz'))"),
        new("upper case", Long + "RETURN size(toUpper(s))"),
        new("upper case with ß", Long + "RETURN size(toUpper(s + 'ß'))"),
        new("lower case with Σ", Long + "RETURN size(toLower(replace(s, 'a', 'Σ')))"),
        new("reverse a string", Long + "RETURN size(reverse(s))"),
        new("normalize", Long + "RETURN size(normalize(s, 'NFKD'))"),
        new("normalize many marks",
            "WITH reduce(s = '\u0301\u0327', i IN range(1, 18) | s + s) AS s RETURN size(normalize('a' + s, 'NFD'))"),
        new("trim", Long + "RETURN size(trim(BOTH 'abcdefg' FROM s))"),
        new("substring", Long + "RETURN size([i IN range(1, 20) | substring(s, i)])"),
        new("size of a string", Long + "RETURN [i IN range(1, 10000) | size(s)][0]"),
        new("CONTAINS", Long + "RETURN [i IN range(1, 10000) | s CONTAINS 'hb'][0]"),
        new("=~ over a long text", Long + "RETURN s =~ '.*(a|b)c.*x'"),
        new("=~ that backtracks", $"RETURN '{new string('a', 60)}d' =~ '(?=a)(a+)+[bc]'"),
        new("toInteger of a long text",
            "WITH reduce(s = '1', i IN range(1, 20) | s + s) AS s RETURN [i IN range(1, 100) | toInteger(s)][0]"),
        new("sort", "UNWIND range(1, 20000000) AS i WITH i ORDER BY i % 1000003 RETURN count(i)"),
        new("the first of many", "UNWIND range(1, 20000000) AS i WITH i ORDER BY i % 1000003 LIMIT 5000000 RETURN count(i)"),
        new("distinct", "UNWIND range(1, 50000000) AS i RETURN count(DISTINCT i)"),
        new("groups", "UNWIND range(1, 50000000) AS i WITH i, count(*) AS n RETURN count(n)"),
        new("collect", "UNWIND range(1, 100000000) AS i WITH collect(i) AS l RETURN size(l)"),
        new("percentile", "UNWIND range(1, 20000000) AS i RETURN percentileDisc(i % 1000003, 0.5)"),
        new("comprehension", "RETURN size([i IN range(1, 100000000) | i * 2])"),
        new("a long range", "RETURN size(range(1, 100000000))"),
        new("comprehension of a long list", "WITH range(1, 20000000) AS l RETURN size([i IN l | i * 2])"),
        new("reverse a long list", "WITH range(1, 20000000) AS l RETURN size(reverse(l)) + size(tail(l)) + size(l[1..])"),
        new("reduce", "RETURN reduce(n = 0, i IN range(1, 100000000) | n + i % 7)"),
        new("quantifier", "RETURN all(i IN range(1, 100000000) WHERE i > 0)"),
        new("paths of any length", "MATCH p = (:N)-[:R*]->(:N) RETURN count(p)"),
        new("paths with conditions", "MATCH p = (a:N)-[r:R*1..12]-(b:N) WHERE a.id + b.id = size(r) + 1000000 RETURN count(p)"),
        new("quantified paths", "MATCH p = (:N) (()-[:R]->()){1,12} (:N) RETURN count(p)"),
        new("shortest with a condition",
            "MATCH (a:N {id: 0}), (b:N {id: 1}) MATCH p = shortestPath((a)-[:R*]->(b)) WHERE length(p) > 9 RETURN count(p)"),
        new("shortest 1000", "MATCH p = SHORTEST 1000 (a:N {id: 0})-[:R]-+(b:N {id: 1}) RETURN count(p)"),
        new("triangles of everything", "MATCH (a)--(b)--(c)--(d)--(e), (a)--(c), (b)--(d) RETURN count(*)"),
        new("pairs without an index", "MATCH (a:N), (b:N), (c:N) WHERE a.id + b.id = c.id + 5000 RETURN count(*)"),
        new("a subquery for each row",
            "MATCH (a:N), (b:N) WHERE EXISTS { (a)-[:R]->()-[:R]->(b) } AND COUNT { (a)--()--() } > 5 RETURN count(*)"),
        new("optional matches", "MATCH (a:N) OPTIONAL MATCH (a)--(b) OPTIONAL MATCH (b)--(c) OPTIONAL MATCH (c)--(d) RETURN count(d.id)"),
        new("create", "UNWIND range(1, 10000000) AS i CREATE (:M {i: i})-[:S {i: i}]->(:M)"),
        new("create in FOREACH", "FOREACH (i IN range(1, 10000) | FOREACH (j IN range(1, 10000) | CREATE (:M {i: j})))"),
        new("set", "UNWIND range(1, 1000) AS i MATCH (n:N) SET n.x = i, n:P"),
        new("merge", "UNWIND range(1, 10000000) AS i MERGE (:M {i: i % 500000})"),
        new("delete and create", "UNWIND range(1, 1000000) AS i CREATE (a:M)-[:S]->(b:M) WITH a, b DETACH DELETE a, b"),
        new("betweenness", "CALL algo.betweenness() YIELD node, score RETURN count(*)"),
        new("all pairs of similar nodes", "CALL algo.nodeSimilarity() YIELD similarity RETURN count(*)"),
        new("closeness", "CALL algo.closeness() YIELD score RETURN count(*)"),
        new("page rank", "CALL algo.pageRank({iterations: 1000000, tolerance: 0.0}) YIELD score RETURN count(*)"),
        new("triangles of a procedure", "UNWIND range(1, 1000) AS i CALL algo.triangles() YIELD triangles RETURN count(*)"),
        new("1,000,000 shortest paths",
            "MATCH (a:N {id: 0}), (b:N {id: 1}) CALL algo.kShortestPaths(a, b, 1000000) YIELD cost RETURN count(*)"),
        new("a text of 9,000 clauses", Repeat("CREATE (:T {i: 0}) ", 9000)),
        new("a text of 3,000 filters", "UNWIND [1] AS a " + Repeat("WITH a WHERE a > 0 ", 3000) + "RETURN a"),
        new("a pattern of 60 relationships", Listed("MATCH (n0)", "", 60, i => $"--(n{i})") + " RETURN count(*)"),
        new("a star of 40 relationships", Listed("MATCH ", ", ", 40, i => $"(c)--(n{i})") + " RETURN count(*)"),
        new("a text of 9,000 names", Listed("RETURN ", ", ", 9000, i => $"$p.a{i} + {i} AS c{i}"), NoParameter),
        new("a union of 1,000 parts", Listed("", " UNION ", 1000, i => $"MATCH (n:N {{id: {i}}}) RETURN n.id AS id")),
    ];

    /// <summary>What would hold much more than it may.</summary>
    public static IReadOnlyList<HeavyQuery> LargeOnes { get; } =
    [
        new("a string doubles", "RETURN size(reduce(s = 'abcdefgh', i IN range(1, 26) | s + s))"),
        new("a list doubles", "RETURN size(reduce(s = [1], i IN range(1, 26) | s + s))"),
        new("split", "WITH reduce(s = 'a,', i IN range(1, 24) | s + s) AS s RETURN size(split(s, ','))"),
        new("replace", "WITH reduce(s = 'ab', i IN range(1, 24) | s + s) AS s RETURN size(replace(s, 'a', 'xyz'))"),
        new("distinct long strings",
            "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s UNWIND range(1, 20000) AS i RETURN count(DISTINCT s + i)"),
        new("groups of long strings",
            "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s UNWIND range(1, 20000) AS i RETURN s + i AS k, count(*)"),
        new("collect", "UNWIND range(0, 100000000) AS i WITH collect(i) AS l RETURN size(l)"),
        new("collect short strings", "UNWIND range(0, 100000000) AS i WITH collect('n' + i) AS l RETURN size(l)"),
        new("sort", "UNWIND range(0, 100000000) AS i WITH i ORDER BY -i RETURN count(i)"),
        new("distinct", "UNWIND range(0, 100000000) AS i RETURN count(DISTINCT i)"),
        new("groups", "UNWIND range(0, 100000000) AS i WITH i, count(*) AS n RETURN count(n)"),
        new("comprehension of strings", "RETURN size([i IN range(1, 1000000) | 'n' + i])"),
        new("comprehension of long strings",
            "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s RETURN size([i IN range(1, 20000) | s + i])"),
        new("results", "UNWIND range(0, 100000000) AS i RETURN i"),
        new("results of maps", "UNWIND range(0, 100000000) AS i RETURN {i: i, s: 'n' + i}"),
        new("many strings of one row",
            "WITH reduce(s = 'x', i IN range(1, 24) | s + s) AS s RETURN s + 1, s + 2, s + 3, s + 4, s + 5, s + 6, s + 7, s + 8, s + 9"),
        new("create", "UNWIND range(1, 10000000) AS i CREATE (:M {i: i, s: 'n' + i})"),
        new("create in FOREACH", "FOREACH (i IN range(1, 10000) | FOREACH (j IN range(1, 10000) | CREATE (:M {i: j})))"),
    ];

    private static string Listed(string before, string between, int count, Func<int, string> part) =>
        before + string.Join(between, Enumerable.Range(1, count).Select(part));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
