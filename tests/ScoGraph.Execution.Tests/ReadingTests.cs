using ScoGraph.Execution.Tests.Kit;

namespace ScoGraph.Execution.Tests;

public sealed class ReadingTests
{
    private static readonly TestGraph Graph = TestGraph.Of(
        "CREATE (a:P {name: 'a', age: 1}), (b:P {name: 'b', age: 2.5}), (c:P:Q {name: 'c'}), (d:Q {name: 'd', age: 'x'}), " +
        "(a)-[:K {w: 1}]->(b), (a)-[:K {w: 2}]->(b), (b)-[:K]->(c), (c)-[:L]->(a), (c)-[:L]->(c)");

    [Theory]
    [InlineData("RETURN 1 + 2 AS x", "3")]
    [InlineData("MATCH (n) RETURN count(*)", "4")]
    [InlineData("MATCH (n:P) RETURN count(n)", "3")]
    [InlineData("MATCH (n:Nothing) RETURN count(n)", "0")]
    [InlineData("MATCH (n:P) WHERE n.age > 1 RETURN n.name", "'b'")]
    [InlineData("MATCH (n:P) WHERE n.age = 1 RETURN n.name", "'a'")]
    [InlineData("MATCH (n) WHERE n.age <> 1 RETURN n.name", "'b'", "'d'")]
    [InlineData("MATCH (n) WHERE n.age IS NULL RETURN n.name", "'c'")]
    [InlineData("MATCH (n) WHERE n.name STARTS WITH 'a' OR n.name ENDS WITH 'd' RETURN n.name", "'a'", "'d'")]
    [InlineData("MATCH (n:P&Q) RETURN n.name", "'c'")]
    [InlineData("MATCH (n:P&!Q) RETURN n.name", "'a'", "'b'")]
    [InlineData("MATCH (a)-[r:K]->(b) RETURN a.name, r.w, b.name", "'a' | 1 | 'b'", "'a' | 2 | 'b'", "'b' | null | 'c'")]
    [InlineData("MATCH (a)-[r]-(b) RETURN count(*)", "9")]
    [InlineData("MATCH (a {name: 'c'})-[r]-(b) RETURN b.name", "'a'", "'b'", "'c'")]
    [InlineData("MATCH (a)-->(b)-->(c)-->(a) RETURN a.name, b.name, c.name", "'a' | 'b' | 'c'", "'a' | 'b' | 'c'", "'b' | 'c' | 'a'",
        "'b' | 'c' | 'a'", "'c' | 'a' | 'b'", "'c' | 'a' | 'b'")]
    [InlineData("MATCH (a {name: 'a'})-[r*1..2]->(b) RETURN b.name, size(r)", "'b' | 1", "'b' | 1", "'c' | 2", "'c' | 2")]
    [InlineData("MATCH (a {name: 'a'})-[*0..]->(b) RETURN DISTINCT b.name", "'a'", "'b'", "'c'")]
    [InlineData("MATCH p = shortestPath((a {name: 'a'})-[*]->(b {name: 'c'})) RETURN length(p)", "2")]
    [InlineData("MATCH p = allShortestPaths((a {name: 'a'})-[*]->(b {name: 'c'})) RETURN length(p)", "2", "2")]
    [InlineData("MATCH (n:Q) OPTIONAL MATCH (n)-[:L]->(m) RETURN n.name, m.name", "'c' | 'a'", "'c' | 'c'", "'d' | null")]
    [InlineData("UNWIND [3, 1, 2] AS x RETURN x ORDER BY x DESC SKIP 1 LIMIT 1", "2")]
    [InlineData("UNWIND [1, 1, null, null, 1.0] AS x RETURN DISTINCT x", "1", "null")]
    [InlineData("UNWIND [1, 2, 3, 4] AS x RETURN x % 2 AS k, sum(x), collect(x) ORDER BY k", "0 | 6 | [2, 4]", "1 | 4 | [1, 3]")]
    [InlineData("RETURN 1 AS x UNION ALL RETURN 1 AS x", "1", "1")]
    [InlineData("RETURN 1 AS x UNION RETURN 1 AS x", "1")]
    [InlineData("MATCH (n:P) WHERE EXISTS { (n)-[:L]->() } RETURN n.name", "'c'")]
    [InlineData("MATCH (n) RETURN n.name, COUNT { (n)-->() } AS c", "'a' | 2", "'b' | 1", "'c' | 2", "'d' | 0")]
    [InlineData("MATCH (n:P) RETURN n.name, [(n)-[:K]->(m) | m.name]", "'a' | ['b', 'b']", "'b' | ['c']", "'c' | []")]
    [InlineData("RETURN all(x IN [1, null] WHERE x = 1), any(x IN [1, null] WHERE x = 1), none(x IN [2] WHERE x = 1), single(x IN [1] WHERE x = 1)", "null | true | true | true")]
    [InlineData("RETURN reduce(s = 0, x IN [1, 2, 3] | s + x), [x IN range(1, 4) WHERE x % 2 = 0 | x * x]", "6 | [4, 16]")]
    [InlineData("RETURN CASE 2 WHEN 1 THEN 'a' WHEN 2 THEN 'b' END, CASE WHEN false THEN 1 ELSE 2 END", "'b' | 2")]
    [InlineData("RETURN 'abc' =~ 'a.*', 'abc' =~ 'b', null =~ 'x'", "true | false | null")]
    [InlineData("MATCH p = (a {name: 'b'})-->(b) RETURN p", "<1-2>")]
    [InlineData("MATCH (n {name: 'a'}) RETURN n {.name, x: 1}", "{name: 'a', x: 1}")]
    [InlineData("MATCH (a)-[r]->(a) RETURN a.name", "'c'")]
    [InlineData("MATCH (a:Q), (b:Q) RETURN count(*)", "4")]
    [InlineData("MATCH (a:P), (b:Q) WHERE a.name = b.name RETURN a.name", "'c'")]
    public void Rows(string query, params string[] rows) => Assert.Equal(rows, Graph.RunSorted(query));
}
