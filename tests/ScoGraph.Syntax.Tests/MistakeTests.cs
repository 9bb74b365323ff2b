using ScoGraph.Testing.Cases;

namespace ScoGraph.Syntax.Tests;

/// <summary>Typical mistakes and, word by word, what is said about them. The cases stand in Cases/mistakes.txt.</summary>
public sealed class MistakeTests
{
    public static TheoryData<string, string> Cases => CaseFile.Pairs(typeof(MistakeTests).Assembly, "mistakes.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_reported(string query, string report)
    {
        ParsedQuery parsed = CypherParser.Parse(query);
        Assert.Equal(report, parsed.Error is null ? "OK" : new QueryException(parsed.Error, query).Message);
        Assert.Equal(parsed.Error is null, parsed.Statement is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("// nothing")]
    [InlineData("/* nothing */")]
    public void An_empty_query_is_reported(string query) => Assert.Equal("The query is empty.", CypherParser.Parse(query).Error!.Message);
}
