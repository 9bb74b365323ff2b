using ScoGraph.Execution.Tests.Kit;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Tests;

/// <summary>Whatever fails at run time is told with the piece of the text that was at work, by one net around the run.</summary>
public sealed class ErrorPlaceTests
{
    [Theory]
    [InlineData("RETURN 1 + 2 / 0", "2 / 0")]
    [InlineData("UNWIND [1, 0] AS x RETURN x, 1 % x", "1 % x")]
    [InlineData("WITH 9223372036854775807 AS x RETURN [1, x + 1]", "x + 1")]
    [InlineData("WITH -9223372036854775808 AS x RETURN -x", "-x")]
    [InlineData("UNWIND $ones AS x WITH x WHERE x RETURN x", "x")]
    [InlineData("UNWIND $ones AS x RETURN NOT x", "x")]
    [InlineData("UNWIND $ones AS x RETURN x.y", "x.y")]
    [InlineData("UNWIND $ones AS x RETURN 2 IN x", "2 IN x")]
    [InlineData("UNWIND $ones AS x RETURN [y IN x | y]", "[y IN x | y]")]
    [InlineData("UNWIND $ones AS x RETURN all(y IN x WHERE y > 1)", "all(y IN x WHERE y > 1)")]
    [InlineData("UNWIND $ones AS x RETURN reduce(a = 0, y IN x | a + y)", "reduce(a = 0, y IN x | a + y)")]
    [InlineData("UNWIND ['('] AS x RETURN 'a' =~ x", "'a' =~ x")]
    [InlineData("UNWIND $words AS x RETURN sum(x)", "sum(x)")]
    [InlineData("UNWIND [1, 2] AS x RETURN percentileCont(x, 1.5)", "percentileCont(x, 1.5)")]
    [InlineData("RETURN 1 AS x LIMIT toInteger('-1')", "toInteger('-1')")]
    [InlineData("RETURN 1 AS x SKIP toInteger('-1')", "toInteger('-1')")]
    [InlineData("UNWIND [2, 1] AS x RETURN x ORDER BY x LIMIT toInteger('-1')", "toInteger('-1')")]
    [InlineData("UNWIND $ones AS n MATCH (n)-->(m) RETURN m", "n")]
    [InlineData("RETURN 1 AS x ORDER BY 1 / (x - 1)", "1 / (x - 1)")]
    [InlineData("LOAD CSV FROM 1 AS row RETURN row", "1")]
    [InlineData("CREATE (n {p: {}})", "(n {p: {}})")]
    [InlineData("CREATE (n) SET n.p = {}", "n.p = {}")]
    [InlineData("CREATE (n) DELETE n RETURN n.p", "n.p")]
    [InlineData("UNWIND $ones AS x FOREACH (y IN x | CREATE ())", "x")]
    [InlineData("UNWIND $ones AS x DELETE x", "x")]
    [InlineData("MERGE (n {p: null})", "{p: null}")]
    [InlineData("UNWIND [null] AS l CREATE (n:$(l))", "(n:$(l))")]
    [InlineData("RETURN EXISTS { WITH 1 AS x WHERE x / 0 = 1 RETURN x }", "x / 0")]
    public void Mistakes_have_a_place(string query, string piece)
    {
        TestGraph graph = new();
        graph.Parameters["ones"] = Value.FromList([Value.FromInteger(1)]);
        graph.Parameters["words"] = Value.FromList([Value.FromString("a")]);
        Assert.Equal(piece, PieceOf(query, graph));
    }

    /// <summary>A list or map that would be too deep is refused where it is made; each maker says where.</summary>
    [Theory]
    [InlineData("RETURN [1, [$deep]]", "[$deep]")]
    [InlineData("RETURN {a: $deep}", "{a: $deep}")]
    [InlineData("WITH $deep AS l RETURN DISTINCT [l]", "[l]")]
    [InlineData("RETURN [x IN [1] | $deep]", "[x IN [1] | $deep]")]
    [InlineData("RETURN reduce(l = $deep, x IN [1] | [l])", "[l]")]
    [InlineData("RETURN [1] + [$deep]", "[$deep]")]
    [InlineData("UNWIND [1] AS x WITH $deep AS l RETURN collect(l)", "collect(l)")]
    [InlineData("WITH $deep AS l RETURN CASE WHEN true THEN [l] END", "[l]")]
    [InlineData("UNWIND [1] AS x RETURN x ORDER BY [$deep]", "[$deep]")]
    [InlineData("WITH {a: 1} AS m RETURN m {.*, b: $deep}", "m {.*, b: $deep}")]
    [InlineData("RETURN COLLECT { RETURN $deep AS l }", "COLLECT { RETURN $deep AS l }")]
    public void What_would_be_too_deep_has_a_place(string query, string piece) => Assert.Equal(piece, PieceOf(query, Deep()));

    /// <summary>What is as deep as can be is compared, ordered, grouped and made distinct like any other value.</summary>
    [Theory]
    [InlineData("RETURN $deep = $deep")]
    [InlineData("RETURN $deep < $deep")]
    [InlineData("WITH $deep AS l RETURN CASE l WHEN $deep THEN 1 END")]
    [InlineData("UNWIND [1, 2] AS x WITH $deep AS l RETURN DISTINCT l")]
    [InlineData("WITH $deep AS l RETURN l, count(DISTINCT l) ORDER BY l LIMIT 1")]
    public void The_deepest_values_are_worked_with(string query) => Assert.Single(Deep().Execute(query));

    private static TestGraph Deep()
    {
        TestGraph graph = new();
        Value list = Value.FromList([]);
        while (list.Nested!.Levels < Nesting.MostLevels)
            list = Value.FromList([list]);
        graph.Parameters["deep"] = list;
        return graph;
    }

    private static string PieceOf(string query, TestGraph graph)
    {
        QueryException found = graph.Fail(query);
        return found.Offset < 0 ? $"nowhere: {found.Message}" : query.Substring(found.Offset, found.Length);
    }
}
