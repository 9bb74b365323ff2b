using ScoGraph.Sessions.Completion;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Tests;

/// <summary>Tab and shift-tab in cells; the bar in a text is the cursor.</summary>
public sealed class CellEditingTests : IDisposable
{
    private readonly Session _session = new(TimeProvider.System, Path.GetTempPath());

    [Theory]
    [InlineData("MATCH (c:Cou|", "Country", 9)]
    [InlineData("RETURN 1; MATCH (c:Cou|) RETURN c", "Country", 19)]
    [InlineData("%schema\nMATCH (c:Cou|", "Country", 17)]
    [InlineData("%explain MATCH (c:Cou|", "Country", 18)]
    [InlineData("RETURN 1;\nMATC|", "MATCH", 10)]
    [InlineData("%begin\nRETURN toUpp|", "toUpper", 14)]
    [InlineData("MATCH (n)-[:MEMB|", "MEMBER_OF", 12)]
    [InlineData("RETURN $yea|", "$year", 7)]
    [InlineData("%exp|", "%explain", 0)]
    public void What_could_stand_there_is_offered(string cell, string expected, int start)
    {
        _session.Parameters["year"] = 2001L;
        CellCompletions found = CellCompletion.Find(_session, cell.Replace("|", "", StringComparison.Ordinal),
            cell.IndexOf('|', StringComparison.Ordinal));
        Assert.Contains(expected, found.Items.Select(i => i.Text));
        Assert.Equal(start, found.Start);
    }

    [Theory]
    [InlineData("RETURN apoc.coll.un|", "union")]
    [InlineData("CALL apoc.merge.no|", "node")]
    [InlineData("CALL apoc.meta.data() YIELD labe|", "label")]
    [InlineData("RETURN allR|", "allreduce")]
    public void Functions_and_procedures_that_were_added_are_offered(string cell, string expected)
    {
        _session.Extend(ProcedureSets.Find("apoc")!);
        CellCompletions found = CellCompletion.Find(_session, cell[..^1], cell.Length - 1);
        Assert.Contains(expected, found.Items.Select(i => i.Text), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Functions_that_were_added_are_described()
    {
        _session.Extend(ProcedureSets.Find("apoc")!);
        Assert.Contains("both lists", CellInspection.Find(_session, "RETURN apoc.coll.union([1], [2])", 20)!.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%param na|")]
    [InlineData("%rows MATC|")]
    [InlineData("RETURN 'MATC|'")]
    public void Where_no_query_goes_on_nothing_is_offered(string cell) => Assert.Empty(
        CellCompletion.Find(_session, cell.Replace("|", "", StringComparison.Ordinal), cell.IndexOf('|', StringComparison.Ordinal)).Items);

    [Theory]
    [InlineData("RETURN 1; RETURN toUp|per('a')", "toUpper")]
    [InlineData("%explain MATCH (c:Cou|ntry) RETURN c", "Country")]
    [InlineData("%ro|ws 5", "%rows N")]
    public void Words_are_described(string cell, string expected) => Assert.Contains(
        expected,
        CellInspection.Find(_session, cell.Replace("|", "", StringComparison.Ordinal),
            cell.IndexOf('|', StringComparison.Ordinal))!.PlainText,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("RETURN 1; ")]
    [InlineData("%explain")]
    [InlineData("MATCH (n) RETURN n.name // ; and 'so on")]
    [InlineData("RETURN 😀")]
    public void Every_place_of_every_text_can_be_asked_for(string cell)
    {
        for (int at = 0; at <= cell.Length; at++)
        {
            CellCompletions found = CellCompletion.Find(_session, cell, at);
            Assert.InRange(found.Start, 0, at);
            CellInspection.Find(_session, cell, at);
        }
    }

    public void Dispose() => _session.Dispose();
}
