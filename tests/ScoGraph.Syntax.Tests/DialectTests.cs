using ScoGraph.Syntax.Printing;

namespace ScoGraph.Syntax.Tests;

/// <summary>What texts of other programs write differently is read as what openCypher says for it.</summary>
public sealed class DialectTests
{
    [Theory]
    [InlineData("MATCH (a), (b) WHERE a.v != b.v RETURN a", "MATCH (a), (b) WHERE a.v <> b.v RETURN a")]
    [InlineData("CYPHER 25 MATCH (n) RETURN n", "MATCH (n) RETURN n")]
    [InlineData("cypher 5 runtime=slotted planner = cost EXPLAIN MATCH (n) RETURN n", "EXPLAIN MATCH (n) RETURN n")]
    [InlineData("PROFILE CYPHER 4.4 MATCH (n) RETURN n", "PROFILE MATCH (n) RETURN n")]
    [InlineData("MATCH (p:P) USING INDEX p:P(id, name) WHERE p.id = 1 RETURN p", "MATCH (p:P) WHERE p.id = 1 RETURN p")]
    [InlineData(
        "MATCH (p:P)-->(q) USING TEXT INDEX SEEK p:P(id) USING SCAN q:Q USING JOIN ON p, q RETURN p", "MATCH (p:P)-->(q) RETURN p")]
    [InlineData("OPTIONAL MATCH (p:P) USING RANGE INDEX p:P(id) WHERE p.id = 1 RETURN p", "OPTIONAL MATCH (p:P) WHERE p.id = 1 RETURN p")]
    [InlineData("MATCH (n) FILTER n.v > 1 RETURN n", "MATCH (n) WITH * WHERE n.v > 1 RETURN n")]
    [InlineData("MATCH (n) FILTER WHERE n.v > 1 RETURN n", "MATCH (n) WITH * WHERE n.v > 1 RETURN n")]
    [InlineData("MATCH (n) LET a = n.v, b = a + 1 RETURN b", "MATCH (n) UNWIND [n.v] AS a UNWIND [a + 1] AS b RETURN b")]
    [InlineData("FOR x IN [1, 2] RETURN x", "UNWIND [1, 2] AS x RETURN x")]
    [InlineData("INSERT (a:P {v: 1})-[:R]->(b) RETURN b", "CREATE (a:P {v: 1})-[:R]->(b) RETURN b")]
    [InlineData("MATCH (n) NODETACH DELETE n", "MATCH (n) DELETE n")]
    [InlineData("MATCH (n) WHERE n IS LABELED P|Q RETURN n", "MATCH (n) WHERE n:(P|Q) RETURN n")]
    [InlineData("MATCH (n) WHERE n IS NOT LABELED P RETURN n", "MATCH (n) WHERE (NOT n:P) RETURN n")]
    [InlineData("RETURN 1_000 AS a, 1_0.2_5 AS b", "RETURN 1000 AS a, 10.25 AS b")]
    public void Is_read_as(string text, string canonical) => Assert.Equal(canonical, Printed(text));

    [Theory]
    [InlineData("WITH 1 AS filter, 2 AS let, 3 AS insert RETURN filter + let + insert AS for")]
    [InlineData("MATCH (for)-->(insert:Let) RETURN for.filter")]
    [InlineData("WITH 10 AS limit, 2 AS order RETURN limit + order AS all")]
    [InlineData("WITH true AS exists, 1 AS all RETURN exists, all, all.x")]
    [InlineData("MATCH (n) WHERE n IS LABELED RETURN n")]
    [InlineData("MATCH (using:P) WITH using AS cypher RETURN cypher")]
    public void The_words_stay_names(string text) => Assert.Equal(Printed(text), Printed(Printed(text)));

    [Theory]
    [InlineData("MATCH (n:P) USING INDEXES n:P(id) RETURN n", "What USING tells the planner is not known.")]
    [InlineData("MATCH (n:P) USING INDEX n(id) RETURN n", "Unexpected '(': expected ':'.")]
    [InlineData("MATCH (n) FILTER RETURN n", "Unexpected RETURN: expected an expression.")]
    [InlineData("MATCH (n) LET a = RETURN n", "Unexpected RETURN: expected an expression.")]
    [InlineData("RETURN 1__000", "1__000 is not a number.")]
    [InlineData("RETURN 1000_", "1000_ is not a number.")]
    public void Is_refused(string text, string message)
    {
        ParsedQuery result = CypherParser.Parse(text);
        Assert.Equal(message, result.Error?.Message);
    }

    private static string Printed(string text)
    {
        ParsedQuery result = CypherParser.Parse(text);
        Assert.Null(result.Error);
        return QueryPrinter.Print(result.Statement!);
    }
}
