using System.Text.Json;

namespace ScoGraph.Tool.Tests;

/// <summary>The command line as scripts see it: output, messages, exit codes.</summary>
public sealed class QueryCommandTests
{
    [Fact]
    public void Json_is_an_array_of_objects_in_column_order()
    {
        (int code, string output, string errors) = Run(
            "query", "MATCH (p:Person {name: $name})-[r:AFFILIATED_WITH]->(o) RETURN p, type(r) AS t ORDER BY o.name LIMIT 1", "--param",
            "name=Amina Masood", "--format", "json");
        Assert.Equal((0, ""), (code, errors));
        using JsonDocument json = JsonDocument.Parse(output);
        JsonElement row = json.RootElement[0];
        Assert.Equal(["p", "t"], row.EnumerateObject().Select(p => p.Name));
        Assert.Equal("Person", row.GetProperty("p").GetProperty("labels")[0].GetString());
        Assert.Equal("Amina Masood", row.GetProperty("p").GetProperty("properties").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("1", "INTEGER")]
    [InlineData("1.0", "FLOAT")]
    [InlineData("one", "STRING")]
    [InlineData("true", "BOOLEAN")]
    [InlineData("[1, 2]", "LIST<INTEGER NOT NULL>")]
    [InlineData("{a: 1}", "STRING")]
    public void A_parameter_keeps_its_type(string text, string type) =>
        Assert.Equal("[[true]]", RowsOf("query", $"RETURN $p IS :: {type} AS fits", "--param", "p=" + text, "--format", "json"));

    [Fact]
    public void Csv_quotes_what_needs_it() =>
        Assert.Equal("a,b\n\"x,y\",1\n", Run("query", "RETURN 'x,y' AS a, 1 AS b", "--format", "csv").Output);

    [Fact]
    public void A_failed_query_exits_with_1_and_tells_on_standard_error()
    {
        (int code, string output, string errors) = Run("query", "MATC (n) RETURN n");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("Did you mean MATCH?", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query")]
    [InlineData("query", "RETURN 1", "--format", "xml")]
    [InlineData("query", "RETURN 1", "--param", "nameless")]
    [InlineData("nothing")]
    public void Wrong_usage_exits_with_2(params string[] arguments)
    {
        (int code, _, string errors) = Run(arguments);
        Assert.Equal(2, code);
        Assert.NotEqual("", errors);
    }

    [Fact]
    public void Schema_counts_labels()
    {
        (int code, string output, _) = Run("schema");
        Assert.Equal(0, code);
        Assert.Matches(@"Member\s+10\b", output);
    }

    private static string RowsOf(params string[] arguments)
    {
        (int code, string output, string errors) = Run(arguments);
        Assert.Equal((0, ""), (code, errors));
        using JsonDocument json = JsonDocument.Parse(output);
        return $"[{string.Join(',', json.RootElement.EnumerateArray().Select(r => $"[{string.Join(',', r.EnumerateObject().Select(p => p.Value.GetRawText()))}]"))}]";
    }

    private static (int Code, string Output, string Errors) Run(params string[] arguments) => ToolRun.Run("", arguments);
}
