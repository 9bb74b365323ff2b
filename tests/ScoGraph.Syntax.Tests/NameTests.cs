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
    public void Are_read(string query) => Assert.Null(CypherParser.Parse(query).Error);

    [Theory]
    [InlineData("MATCH (match) RETURN 1")]
    [InlineData("RETURN 1 AS order")]
    [InlineData("UNWIND [] AS null RETURN 1")]
    [InlineData("RETURN match(1)")]
    [InlineData("RETURN 1a")]
    public void Are_reserved(string query) => Assert.NotNull(CypherParser.Parse(query).Error);
}
