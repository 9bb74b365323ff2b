using ScoGraph.Sessions.Cells;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Tests;

public sealed class CellReaderTests
{
    [Theory]
    [InlineData("RETURN 1", "RETURN 1")]
    [InlineData("RETURN 1; RETURN 2;", "RETURN 1|RETURN 2")]
    [InlineData("RETURN ';' AS a; RETURN \"a;b\"", "RETURN ';' AS a|RETURN \"a;b\"")]
    [InlineData("RETURN 1 AS `a;b`", "RETURN 1 AS `a;b`")]
    [InlineData("RETURN 1 // one; two\n; RETURN 2", "RETURN 1 // one; two|RETURN 2")]
    [InlineData("RETURN /* ; */ 1; /* only; a comment */ // and another", "RETURN /* ; */ 1")]
    [InlineData(";;  ;", "")]
    [InlineData("", "")]
    [InlineData("RETURN 'never closed; RETURN 2", "RETURN 'never closed; RETURN 2")]
    [InlineData("RETURN 5\n% 2", "RETURN 5\n% 2")]
    [InlineData("%open my graph's.json\nRETURN 1", "%open:my graph's.json|RETURN 1")]
    [InlineData("%begin\r\n%commit", "%begin:|%commit:")]
    [InlineData("RETURN 1; %schema\nRETURN 2", "RETURN 1|%schema:|RETURN 2")]
    [InlineData("%explain MATCH (n)\nRETURN n; RETURN 2", "%explain:MATCH (n)\nRETURN n|RETURN 2")]
    [InlineData("// said first\n%rows 5", "%rows:5")]
    public void Cuts_where_statements_end(string cell, string parts) =>
        Assert.Equal(parts, string.Join('|', CellReader.Read(cell).Select(p => $"{(p.Magic is null ? "" : $"%{p.Magic}:")}{cell[p.Start..p.End].Trim()}")));

    [Fact]
    public void A_placed_statement_keeps_its_lines_and_columns()
    {
        const string cell = "RETURN 1;\n  RETURN 2; RETURN 3";
        Assert.Equal("         \n  RETURN 2", PlacedText.Of(cell, CellReader.Read(cell)[1])
            .Replace("\n   RETURN", "\n  RETURN", StringComparison.Ordinal));
    }

    [Fact]
    public void A_keyword_takes_the_place_of_its_magic()
    {
        const string cell = "RETURN 1;\n%explain RETURN 2";
        Assert.Equal("         \n EXPLAIN RETURN 2", PlacedText.Of(cell, CellReader.Read(cell)[1], "EXPLAIN"));
    }
}
