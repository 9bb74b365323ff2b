namespace ScoGraph.Syntax.Tests;

public sealed class NameTests
{
    [Theory]
    [InlineData("MATCH (a:Match:Return {where: 1})-[:SET|ORDER]->() RETURN a.limit, {end: a.null, `x y`: 1}")]
    [InlineData("MATCH (count)-[any]->(single) WITH count, none RETURN reduce, collect, shortestPath")]
    [InlineData("MATCH (\u00fcber:Stra\u00dfe {\u540d: '\u4e2d'}) RETURN \u00fcber.\u540d AS \u540d")]
    [InlineData("MATCH (`a b`:`C ``D`) RETURN `a b`.`e.f`, $`g h`, $1, $match")]
    [InlineData("rEtUrN nUlL, TRUE aNd fAlSe")]
    [InlineData("RETURN exists(n.x), all(a, b), any(x), count(DISTINCT n), a.b.match(1), date({year: 1}).year")]
    [InlineData("CALL db.match.call('x') YIELD a")]
    [InlineData("/* one */ RETURN // two\n 1 /* three ** / */;")]
    [InlineData("MATCH (match:Match)-[set:SET*1..2]->(end {a: 1}) WHERE end.x > 1 AND match.y IN end.z RETURN end, match.y AS order ORDER BY order DESC")]
    [InlineData("CREATE (end:P) SET end.x = 1, end:Q REMOVE end.x RETURN end")]
    [InlineData("MATCH end = (a)-->(b) RETURN CASE WHEN end IS NULL THEN 1 ELSE end END, [on IN [1] WHERE on > 0 | on + 1], all(by IN [1] WHERE by = 1)")]
    [InlineData("UNWIND [1] AS limit WITH limit AS skip RETURN skip ORDER BY skip SKIP 0 LIMIT 1")]
    [InlineData("MATCH (a) WHERE (a)-->(end) RETURN order.total")]
    public void Are_read(string query) => Assert.Null(CypherParser.Parse(query).Error);

    [Theory]
    [InlineData("MATCH (where) RETURN 1")]
    [InlineData("RETURN 1 AS distinct")]
    [InlineData("MATCH (n) WITH n AS RETURN n")]
    [InlineData("MATCH (n) RETURN n, LIMIT 5")]
    [InlineData("RETURN CASE WHEN true THEN ELSE 2 END")]
    [InlineData("UNWIND [] AS null RETURN 1")]
    [InlineData("RETURN match(1)")]
    [InlineData("RETURN 1a")]
    public void Are_reserved(string query) => Assert.NotNull(CypherParser.Parse(query).Error);
}
