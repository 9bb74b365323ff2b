namespace ScoGraph.Tests.Language;

/// <summary>What is pasted from elsewhere, beyond the rows that <c>Cases/pasted.txt</c> holds: columns, counts and warnings.</summary>
public sealed class PastedTests
{
    [Theory]
    [InlineData("SHOW INDEXES", "name", "type", "entityType", "labelsOrTypes", "properties")]
    [InlineData("CALL db.schema.visualization()", "nodes", "relationships")]
    [InlineData("CALL db.schema.nodeTypeProperties()", "nodeType", "nodeLabels", "propertyName", "propertyTypes", "mandatory")]
    [InlineData("CALL dbms.components()", "name", "versions", "edition")]
    public void Columns_are_named_as_elsewhere(string query, params string[] columns)
    {
        using Graph graph = new();
        Assert.Empty(columns.Except(graph.Query(query).Columns));
    }

    [Fact]
    public void NODETACH_DELETE_counts()
    {
        using Graph graph = new();
        graph.Query("CREATE (:P)");
        Assert.Equal(1, graph.Query("MATCH (n) NODETACH DELETE n").Updates.NodesDeleted);
    }

    [Fact]
    public void A_type_test_of_a_string_warns()
    {
        using Graph graph = new();
        QueryResult result = graph.Query("RETURN '2.71'::float AS x");
        Assert.False(result[0].Get<bool>("x"));
        Assert.Contains("toFloat", Assert.Single(result.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Periodic_commits_are_told_of_transactions()
    {
        using Graph graph = new();
        QueryException error = Assert.Throws<QueryException>(
            () => graph.Query("USING PERIODIC COMMIT LOAD CSV FROM 'file:///a.csv' AS r RETURN r"));
        Assert.Contains("IN TRANSACTIONS", error.Hint, StringComparison.Ordinal);
    }
}
