namespace ScoGraph.Tests.Language;

/// <summary>What other languages write to convert tests a type here, and a warning says so.</summary>
public sealed class TypeTestWarningTests
{
    [Theory]
    [InlineData("RETURN '2.71'::float AS x", 1, 8)]
    [InlineData("UNWIND [1] AS n RETURN [x IN [n] WHERE 1 :: STRING | x] AS x", 1, 40)]
    [InlineData("RETURN EXISTS { UNWIND [1] AS n WITH n WHERE '1'::INTEGER RETURN n } AS x", 1, 46)]
    [InlineData("CREATE (n {v: '1'::INTEGER}) RETURN n.v AS x", 1, 15)]
    public void A_literal_before_two_colons_is_warned_of(string query, int line, int column)
    {
        using Graph graph = new();
        QueryResult result = graph.Query(query);
        QueryWarning warning = Assert.Single(result.Warnings);
        Assert.Equal(("TypeTestOfLiteral", line, column), (warning.Code, warning.Line, warning.Column));
        Assert.Equal(":: tests a type and converts nothing; toFloat, toInteger and their like convert.", warning.Message);
    }

    [Theory]
    [InlineData("RETURN '2.71' IS :: FLOAT AS x")]
    [InlineData("UNWIND ['2.71'] AS v RETURN v::FLOAT AS x")]
    public void What_can_only_be_a_test_is_not(string query)
    {
        using Graph graph = new();
        QueryResult result = graph.Query(query);
        Assert.Empty(result.Warnings);
        Assert.False(result[0].Get<bool>("x"));
    }
}
