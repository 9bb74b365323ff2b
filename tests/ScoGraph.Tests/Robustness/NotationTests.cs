namespace ScoGraph.Tests.Robustness;

/// <summary>A value is shown in one notation, whether in a list or a map, or in a node, a relationship or a path.</summary>
public sealed class NotationTests
{
    public static TheoryData<string, string> Values => new()
    {
        { "date('2024-01-31')", "date('2024-01-31')" },
        { "'x\\ny'", "'x\\ny'" },
        { "'it\\'s'", "'it\\'s'" },
        { "1.0", "1.0" },
        { "duration('P1M')", "duration('P1M')" },
        { "datetime('2024-01-31T10:00:00Z')", "datetime('2024-01-31T10:00Z')" },
        { "[1, 'a']", "[1, 'a']" },
        { "true", "true" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void It_is_the_same_everywhere(string value, string shown)
    {
        using Graph graph = new();
        QueryResult result = graph.Query(
            $"CREATE p = (n:A {{v: {value}}})-[r:R {{v: {value}}}]->(:B) RETURN n, r, p, [n.v] AS l, {{v: n.v}} AS m");
        Row row = result.Single();
        foreach (string column in (string[])["n", "r", "p"])
            Assert.Contains($"{{v: {shown}}}", row[column]!.ToString(), StringComparison.Ordinal);

        // The path shows both elements.
        Assert.Equal(6, result.ToText().Split(shown).Length - 1);
        Assert.Equal(6, row.ToString().Split(shown).Length - 1);
    }
}
