using System.Text.Json;

namespace ScoGraph.Tool.Tests;

/// <summary>scograph why-not: where a question loses an expected row.</summary>
public sealed class WhyNotCommandTests
{
    private const string Question = "MATCH (c:Corridor)-[:CONNECTS]->(p:Country {name: $country}) RETURN c.name";

    [Fact]
    public void The_loss_is_written_as_text()
    {
        (int code, string output, string errors) = ToolRun.Run(
            "", "why-not", Question, "--param", "country=Pakistan", "--expect", "c.name=North-South Highway");
        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith("Lost at MATCH, character ", output);
        Assert.Contains("name: $country", output);
    }

    [Fact]
    public void The_loss_is_written_as_JSON()
    {
        (int code, string output, _) = ToolRun.Run(
            "", "why-not", Question, "--param", "country=Pakistan", "--expect", "c.name=North-South Highway", "--format", "json");
        Assert.Equal(0, code);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal("lost", json.RootElement.GetProperty("outcome").GetString());
        Assert.Equal("name: $country", json.RootElement.GetProperty("losses")[0].GetProperty("blamed").GetProperty("text").GetString());
    }

    [Fact]
    public void Belief_takes_a_row_away()
    {
        string[] asked = ["why-not", Question, "-p", "country=Pakistan", "-e", "c.name=China-Pakistan Economic Corridor"];
        Assert.Equal("The row is there.\n", ToolRun.Run("", asked).Output);
        Assert.Contains("-[:CONNECTS]->", ToolRun.Run("", [.. asked, "--believe", "stated"]).Output);
    }

    [Theory]
    [InlineData("2024-07-04", "The row is there.")]
    [InlineData("2023-07-04", ": name: 'Rotating presidency'")]
    public void A_row_is_looked_for_on_a_day(string day, string part) => Assert.Contains(part, ToolRun.Run(
        "", "why-not", "MATCH (c:Country)-[:HOLDS]->(r:Role {name: 'Rotating presidency'}) RETURN c.name", "-e", "c.name=China",
        "--valid-on", day).Output);

    [Fact]
    public void A_row_is_looked_for_in_a_state_of_the_past()
    {
        using TemporaryFolder folder = new();
        string file = folder["g.scograph"];
        using (SqliteGraph graph = SqliteGraph.Open(file))
        {
            graph.Query("CREATE (:Town {name: 'Osh'})");
            graph.Query("MATCH (t:Town) SET t.name = 'Naryn'");
        }

        string[] asked = ["why-not", "MATCH (t:Town) RETURN t.name AS a", "--graph", file, "-e", "a=Osh"];
        Assert.StartsWith("Lost at MATCH", ToolRun.Run("", asked).Output);
        Assert.Equal("The row is there.\n", ToolRun.Run("", [.. asked, "--as-of", "1"]).Output);
        Assert.StartsWith("Lost at MATCH", ToolRun.Run("", [.. asked, "--as-of", "2"]).Output);
    }

    [Fact]
    public void Mistakes_are_told()
    {
        Assert.Equal(2, ToolRun.Run("", "why-not", "RETURN 1 AS a").Code);
        Assert.Equal(2, ToolRun.Run("", "why-not", "RETURN 1 AS a", "--expect", "a").Code);
        (int code, _, string errors) = ToolRun.Run("", "why-not", "RETURN 1 AS a", "--expect", "b=1");
        Assert.Equal(1, code);
        Assert.Contains("no column 'b'", errors);
        (code, string output, _) = ToolRun.Run("", "why-not", "CREATE (n) RETURN 1 AS a", "--expect", "a=1");
        Assert.Equal((1, "Cannot tell: CREATE changes the graph, and only queries that read can be followed.\n"), (code, output));
    }
}
