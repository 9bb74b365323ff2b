using ScoGraph.Sessions.Display;

namespace ScoGraph.Sessions.Tests;

public sealed class CellRunnerTests : IDisposable
{
    private readonly RecordedOutput _notebook = new();

    [Fact]
    public void The_last_statement_is_the_result()
    {
        _notebook.Run("RETURN 1 AS a; RETURN 2 AS b");
        Assert.Equal("a\n─\n1\n(1 row)", Assert.Single(_notebook.Shown).PlainText);
        Assert.Equal("b\n─\n2\n(1 row)", Assert.Single(_notebook.Results).PlainText);
    }

    [Fact]
    public void Html_is_escaped_and_numbers_stand_to_the_right()
    {
        string html = _notebook.Run("RETURN '<script>&' AS `a<b`, 42 AS n").Results[0].Data[MimeBundle.Html];
        Assert.Contains("a&lt;b", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;&amp;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_rows_are_shown_in_part_with_the_total()
    {
        MimeBundle result = _notebook.Run("UNWIND range(1, 1000000) AS i RETURN i").Results[0];
        Assert.EndsWith("\n100\n(100 of 1,000,000 rows)", result.PlainText, StringComparison.Ordinal);
        Assert.Contains("100 of 1,000,000 rows", result.Data[MimeBundle.Html], StringComparison.Ordinal);
        Assert.EndsWith("(3 of 1,000,000 rows)", _notebook.Run("%rows 3\nUNWIND range(1, 1000000) AS i RETURN i").Results[0].PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_come_as_a_picture_too()
    {
        MimeBundle drawn = _notebook.Run("MATCH p = (:Country {name: 'China'})-[:HOLDS]->() RETURN p").Results[0];
        Assert.StartsWith("<svg", drawn.Data[MimeBundle.Svg], StringComparison.Ordinal);
        Assert.Contains("<svg", drawn.Data[MimeBundle.Html], StringComparison.Ordinal);
        Assert.Contains("<table", drawn.Data[MimeBundle.Html], StringComparison.Ordinal);
        Assert.False(_notebook.Run("MATCH (c:Country) RETURN c.name").Results[0].Data.ContainsKey(MimeBundle.Svg));
    }

    [Fact]
    public void Changes_are_said_and_stay() =>
        Assert.Equal("1 node created, 1 property set, 1 label added\n", _notebook.Run("CREATE (:City {name: 'Osh'})").Said[0]);

    [Fact]
    public void A_mistake_is_shown_in_the_lines_of_the_cell()
    {
        QueryException error = Assert.Throws<QueryException>(() => _notebook.Run("RETURN 1;\nRETURN 2; RETURN m"));
        Assert.Equal((2, 18), (error.Line, error.Column));
        Assert.Contains("\n  RETURN 2; RETURN m\n                   ^", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_ran_before_a_mistake_stays_done()
    {
        Assert.Throws<QueryException>(() => _notebook.Run("%new\nCREATE (:A); CREATE (:B), nonsense"));
        Assert.Equal("n\n─\n1\n(1 row)", _notebook.Run("MATCH (x) RETURN count(*) AS n").Results[0].PlainText);
    }

    [Fact]
    public void A_slip_of_the_pen_is_warned_of() =>
        Assert.Contains("Country", _notebook.Run("MATCH (c:Contry) RETURN c").Warnings[0], StringComparison.Ordinal);

    [Fact]
    public void An_interrupted_cell_stops()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => _notebook.Run("RETURN 1", source.Token));
    }

    public void Dispose() => _notebook.Dispose();
}
