using ScoGraph.Sessions.Completion;
using ScoGraph.Sessions.Display;
using ScoGraph.Sessions.Magics;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Tests;

public sealed class MagicTests : IDisposable
{
    private readonly RecordedOutput _notebook = new();

    [Theory]
    [InlineData("42", "42")]
    [InlineData("China", "'China'")]
    [InlineData("the Shanghai Spirit", "'the Shanghai Spirit'")]
    [InlineData("'China'", "'China'")]
    [InlineData("[1, 2.5, null, {a: true}]", "[1, 2.5, null, {a: true}]")]
    [InlineData("1 + 2 // three", "3")]
    [InlineData("date('2024-07-04')", "date('2024-07-04')")]
    public void A_parameter_is_an_expression_or_else_text(string value, string expected)
    {
        _notebook.Run($"%param it {value}\nRETURN $it AS it, toString(1) AS other");
        Assert.Equal($"$it: {expected}", _notebook.Run("%param").Shown[0].PlainText);
    }

    [Fact]
    public void A_wrong_value_of_a_parameter_is_an_error() =>
        Assert.Throws<QueryException>(() => _notebook.Run("%param d date('2024-99-99')"));

    [Fact]
    public void A_transaction_spans_cells_and_can_be_taken_back()
    {
        _notebook.Run("%new\n%begin");
        _notebook.Run("CREATE (:A)");
        Assert.Equal(1, Nodes());
        _notebook.Run("%rollback");
        Assert.Equal(0, Nodes());
        _notebook.Run("%begin\nCREATE (:A); CREATE (:A);\n%commit");
        Assert.Equal(2, Nodes());
    }

    [Fact]
    public void A_failed_statement_leaves_the_transaction_open()
    {
        _notebook.Run("%new\n%begin\nCREATE (:A)");
        Assert.Throws<QueryException>(() => _notebook.Run("CREATE (:B) RETURN 1 / 0"));
        Assert.Equal(1, Nodes());
        _notebook.Run("%commit");
        Assert.Equal(1, Nodes());
    }

    [Theory]
    [InlineData("%commit", "No transaction is open")]
    [InlineData("%rollback", "No transaction is open")]
    [InlineData("%begin\n%begin", "end it with %commit or %rollback")]
    [InlineData("%begin\n%open", "end it with %commit or %rollback")]
    [InlineData("%begin\n%new", "end it with %commit or %rollback")]
    [InlineData("%opne x", "Did you mean %open?")]
    [InlineData("%open no-such-file.json", "no-such-file.json")]
    [InlineData("%explain", "Write %explain QUERY.")]
    [InlineData("%param name", "Write %param NAME VALUE.")]
    [InlineData("%draw RETURN 1", "The result has no nodes")]
    [InlineData("%new\n%draw", "The graph has no nodes")]
    [InlineData("%rows many", "Write %rows N.")]
    [InlineData("%timeout -1", "Write %timeout SECONDS.")]
    [InlineData("%procedures other", "Write %procedures NAME.")]
    [InlineData("%begin\n%procedures apoc", "end it with %commit or %rollback")]
    [InlineData("%export", "Write %export FILE.")]
    [InlineData("%validon 2024", "Write %validon DATE, such as %validon 2024-07-04, or %validon off.")]
    [InlineData("%new\n%validon 2024-07-04", "Nothing says which properties of this graph bound")]
    [InlineData("%validon 2024-07-04\n%new\n%schema", "%validon off")]
    [InlineData("%asof soon", "Write %asof COMMIT|INSTANT, such as %asof 12 or %asof 2024-07-04T10:30Z, or %asof off.")]
    [InlineData("%asof 1", "There is no state 1 of this graph, since it keeps no history")]
    [InlineData("%begin\n%asof 1", "end it with %commit or %rollback")]
    public void A_wrong_use_says_what_would_be_right(string cell, string text) =>
        Assert.Contains(text, Assert.Throws<SessionException>(() => _notebook.Run(cell)).Message, StringComparison.Ordinal);

    [Fact]
    public void Plans_are_shown()
    {
        Assert.Contains("NodeScan (c:Country)", _notebook.Run("%explain MATCH (c:Country) RETURN c.name").Shown[0].PlainText, StringComparison.Ordinal);
        Assert.Empty(_notebook.Results);
        Assert.Contains("rows, ", _notebook.Run("%profile MATCH (c:Country) RETURN c.name").Shown[0].PlainText, StringComparison.Ordinal);
        Assert.EndsWith("(11 rows)", _notebook.Results[0].PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void What_rows_rest_on_is_shown_below_them()
    {
        MimeBundle shown = _notebook.Run("%why MATCH (c:Corridor)-[:CONNECTS]->(:Country {name: 'Kyrgyzstan'}) RETURN c.name").Shown[0];
        Assert.Contains("  └─ North-South Highway -[CONNECTS]-> Kyrgyzstan  [sco-leaders#15]\n", shown.PlainText, StringComparison.Ordinal);
        Assert.Contains("<svg", shown.Data[MimeBundle.Html], StringComparison.Ordinal);
        Assert.Contains("<pre>c.name", shown.Data[MimeBundle.Html], StringComparison.Ordinal);
        SessionException wrong = Assert.Throws<SessionException>(() => _notebook.Run("%why"));
        Assert.Contains("Write %why QUERY.", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%whynot", "`c.name`='North-South Highway', p.name=Pakistan\n")]
    [InlineData(":why-not", "c.name='North-South Highway' p.name = \"Pakistan\" ")]
    public void Why_a_row_is_not_there_is_told(string magic, string expected)
    {
        MimeBundle shown = _notebook.Run(magic + " " + expected + "MATCH (c:Corridor)-[:CONNECTS]->(p:Country) RETURN c.name, p.name;").Shown[0];
        Assert.StartsWith("Lost at MATCH", shown.PlainText, StringComparison.Ordinal);
        Assert.Contains("nearest: North-South Highway -[CONNECTS]-> Kyrgyzstan  [sco-leaders#15]", shown.PlainText, StringComparison.Ordinal);
        Assert.Contains("<pre>Lost", shown.Data[MimeBundle.Html], StringComparison.Ordinal);
    }

    [Fact]
    public void Why_a_row_is_not_there_is_asked_of_what_queries_see()
    {
        const string Roads = "MATCH (a:T)-[:ROAD]->(b) RETURN a.name AS a";
        _notebook.Run("%new\nCREATE (:T {name: 'Osh'})-[:ROAD {citations: ['atlas#1'], evidence: 'inferred', because: 'x'}]->(:T);");
        Assert.Equal("The row is there.", _notebook.Run($"%whynot a=Osh {Roads}").Shown[0].PlainText);
        Assert.Contains("-[:ROAD]->", _notebook.Run($"%believe stated\n%whynot a=Osh {Roads}").Shown[0].PlainText, StringComparison.Ordinal);
        foreach (string wrong in new[] { "%whynot", "%whynot a=1", $"%whynot {Roads}" })
        {
            Assert.Contains(
                "Write %whynot COLUMN=VALUE QUERY.", Assert.Throws<SessionException>(() => _notebook.Run(wrong)).Message,
                StringComparison.Ordinal);
        }

        SessionException unknown = Assert.Throws<SessionException>(() => _notebook.Run($"%whynot b=1 {Roads}"));
        Assert.Contains("has no column 'b'", unknown.Message, StringComparison.Ordinal);
        QueryException misplaced = Assert.Throws<QueryException>(() => _notebook.Run("%whynot a=1\nMATCH (a RETURN a"));
        Assert.Equal(2, misplaced.Line);
    }

    [Fact]
    public void Pictures_are_drawn_of_results_and_of_graphs()
    {
        Assert.Contains("<svg", _notebook.Run("%new\nCREATE (:A)-[:R]->(:B);\n%draw").Shown[0].Data[MimeBundle.Svg], StringComparison.Ordinal);
        MimeBundle drawn = _notebook.Run("%draw MATCH (a:A)\nRETURN a").Shown[0];
        Assert.Contains("<svg", drawn.Data[MimeBundle.Html], StringComparison.Ordinal);
        Assert.DoesNotContain("<table", drawn.Data[MimeBundle.Html], StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_holds_for_questions_lists_and_pictures_until_it_is_off()
    {
        const string query = "MATCH (c)-[r:HOLDS]->(:Role {name: 'Rotating presidency'}) RETURN r";
        Assert.Equal("off\n", _notebook.Run("%validon").Said[^1]);
        _notebook.Run($"%validon 2023-07-04\n{query}");
        Assert.EndsWith("(0 rows)", _notebook.Results[^1].PlainText, StringComparison.Ordinal);
        Assert.Equal("2023-07-04\n", _notebook.Run("%validon").Said[^1]);
        Assert.DoesNotContain("relationship type HAS_THEME", _notebook.Run("%schema").Shown[^1].PlainText, StringComparison.Ordinal);
        Assert.Throws<SessionException>(() => _notebook.Run($"%draw {query}"));
        Assert.Equal(
            "Ask of no day: %validon off.",
            Assert.Throws<QueryException>(() => _notebook.Run("CREATE (:A)")).Diagnostic.Hint);
        _notebook.Run($"%validon 2024-07-04\n{query}");
        Assert.EndsWith("(1 row)", _notebook.Results[^1].PlainText, StringComparison.Ordinal);
        _notebook.Run($"%validon off\nCREATE (:A);\n{query}");
        Assert.EndsWith("(1 row)", _notebook.Results[^1].PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_belief_holds_for_questions_lists_and_pictures_until_it_is_off()
    {
        const string query = "MATCH (:Corridor)-[r:CONNECTS]->() RETURN r.paragraphs";
        Assert.Equal("off\n", _notebook.Run("%believe").Said[^1]);
        _notebook.Run($"%believe stated documents=1\n{query}");
        Assert.EndsWith("(1 row)", _notebook.Results[^1].PlainText, StringComparison.Ordinal);
        Assert.Equal("stated documents=1\n", _notebook.Run("%believe").Said[^1]);
        _notebook.Run($"%believe not-from=sco-leaders\n{query}");
        Assert.EndsWith("(0 rows)", _notebook.Results[^1].PlainText, StringComparison.Ordinal);
        Assert.DoesNotContain("CONNECTS", _notebook.Run("%schema").Shown[^1].PlainText, StringComparison.Ordinal);
        Assert.Throws<QueryException>(() => _notebook.Run("CREATE (:A)"));
        Assert.Contains(
            "'rumours' is no condition", Assert.Throws<SessionException>(() => _notebook.Run("%believe rumours")).Message,
            StringComparison.Ordinal);
        _notebook.Run($"%believe off\n{query}");
        Assert.EndsWith("(9 rows)", _notebook.Results[^1].PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_counts() =>
        Assert.Contains("label Member: 10", _notebook.Run("%schema").Shown[0].PlainText, StringComparison.Ordinal);

    [Fact]
    public void What_is_exported_can_be_opened()
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N} graph.json");
        try
        {
            _notebook.Run($"%new\nCREATE (:City {{name: 'Osh'}});\n%export {file}\n%open\n%open {file}");
            Assert.Equal("1 nodes, 0 relationships\n", _notebook.Said[^1]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Procedures_are_added_to_the_graph_as_it_is_and_to_those_that_are_opened()
    {
        _notebook.Run("%new\nCREATE (:A);\n%procedures apoc\nCALL apoc.create.node(['B'], {}) YIELD node RETURN node");
        Assert.Equal(2, Nodes());
        _notebook.Run("%new\nCALL apoc.create.node(['B'], {}) YIELD node RETURN node");
        Assert.Equal(1, Nodes());
        Assert.Equal("Procedures of APOC.\n", _notebook.Run("%procedures").Said[^1]);
    }

    [Fact]
    public void Procedures_are_added_to_a_graph_in_a_file()
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.scograph");
        try
        {
            _notebook.Run($"%new\nCREATE (:A);\n%save {file}\n%procedures apoc\nCALL apoc.create.node(['B'], {{}}) YIELD node RETURN node");
            Assert.Equal(2, Nodes());
            _notebook.Run($"%open\n%open {file}");
            Assert.Equal(2, Nodes());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void The_time_of_a_query_is_bounded() => Assert.Equal(
        ErrorCategory.LimitExceeded,
        Assert.Throws<QueryException>(() => _notebook.Run("%timeout 0.05\nUNWIND range(1, 100000) AS i UNWIND range(1, 100000) AS j RETURN sum(i * j)")).Category);

    [Fact]
    public void Every_magic_is_named_in_small_letters_and_explained()
    {
        Assert.All(MagicCatalog.All, m => Assert.Matches("^[a-z]+$", m.Name));
        Assert.All(MagicCatalog.All, m => Assert.StartsWith("%" + m.Name, m.Usage, StringComparison.Ordinal));
        Assert.Equal(MagicCatalog.All.Count, _notebook.Run("%help").Shown[0].PlainText.Split('\n').Length);
    }

    [Fact]
    public void Names_of_magics_are_completed_and_described()
    {
        CellCompletions found = CellCompletion.Find(_notebook.Session, "RETURN 1;\n%ex", 13);
        Assert.Equal(["%explain", "%export"], found.Items.Select(i => i.Text));
        Assert.Equal((10, 13), (found.Start, found.End));
        Assert.Contains("%rows N", CellInspection.Find(_notebook.Session, "%rows 5", 3)!.PlainText, StringComparison.Ordinal);
        Assert.Null(CellInspection.Find(_notebook.Session, "RETURN 7 %rows", 12));
    }

    [Fact]
    public void Files_are_completed()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("scograph-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "one.json"), "");
            folder.CreateSubdirectory("other");
            string cell = $"RETURN 1;\n%open {folder.FullName}/o";
            CellCompletions found = CellCompletion.Find(_notebook.Session, cell, cell.Length);
            Assert.Equal(["one.json", "other/"], found.Items.Select(i => i.Text));
            Assert.Equal((cell.Length - 1, cell.Length), (found.Start, found.End));
            Assert.Empty(CellCompletion.Find(_notebook.Session, "%open no-such-folder/x", 22).Items);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private int Nodes() => int.Parse(_notebook.Run("MATCH (n) RETURN count(*) AS n").Results[0].PlainText.Split('\n')[2],
        System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose() => _notebook.Dispose();
}
