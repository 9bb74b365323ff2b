namespace ScoGraph.Tests.Language;

/// <summary>Scripts as other programs write them: transactions, constraints, files beside them.</summary>
public sealed class ScriptImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly List<string> _warnings = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_export_of_apoc_is_read()
    {
        using Graph graph = Import("""
            :begin
            CREATE CONSTRAINT ON (node:`UNIQUE IMPORT LABEL`) ASSERT (node.`UNIQUE IMPORT ID`) IS UNIQUE;
            :commit
            CALL db.awaitIndexes(300);
            :begin
            UNWIND [{_id:0, properties:{name:"Ann"}}, {_id:1, properties:{name:"Bo"}}] AS row
            CREATE (n:`UNIQUE IMPORT LABEL`{`UNIQUE IMPORT ID`: row._id}) SET n += row.properties SET n:Person;
            :commit
            :begin
            UNWIND [{start: {_id:0}, end: {_id:1}, properties:{since:1}}] AS row
            MATCH (start:`UNIQUE IMPORT LABEL`{`UNIQUE IMPORT ID`: row.start._id})
            MATCH (end:`UNIQUE IMPORT LABEL`{`UNIQUE IMPORT ID`: row.end._id})
            CREATE (start)-[r:KNOWS]->(end) SET r += row.properties;
            :commit
            :begin
            MATCH (n:`UNIQUE IMPORT LABEL`) WITH n LIMIT 20000 REMOVE n:`UNIQUE IMPORT LABEL` REMOVE n.`UNIQUE IMPORT ID`;
            :commit
            :begin
            DROP CONSTRAINT ON (node:`UNIQUE IMPORT LABEL`) ASSERT (node.`UNIQUE IMPORT ID`) IS UNIQUE;
            :commit

            """);
        Assert.Equal(["Ann", "Bo", 1L], graph.Query("MATCH (a:Person)-[r:KNOWS]->(b:Person) RETURN a.name, b.name, r.since")[0]);
        Assert.Equal(
            ["CREATE CONSTRAINT:2:1", "CALL db.awaitIndexes:4:1", "DROP CONSTRAINT:19:1"], _warnings);
    }

    [Theory]
    [InlineData("CREATE INDEX ON :P(id);", "CREATE INDEX")]
    [InlineData("DROP INDEX ON :P(id);", "DROP INDEX")]
    [InlineData("CREATE LOOKUP INDEX l FOR (n) ON EACH labels(n);", "CREATE INDEX")]
    [InlineData("CALL db.awaitIndex('i', 300);", "CALL db.awaitIndex")]
    public void Schema_commands_of_older_versions_are_passed_over_with_a_warning(string statement, string name)
    {
        using Graph graph = Import($"// first\n{statement}\nCREATE (:P {{id: 1}});\n");
        Assert.Equal(1, graph.Schema().Nodes);
        Assert.Equal([$"{name}:2:1"], _warnings);
    }

    [Fact]
    public void Indexes_and_constraints_are_declared()
    {
        using Graph graph = Import("""
            CREATE CONSTRAINT p_id IF NOT EXISTS FOR (p:P) REQUIRE (p.id) IS UNIQUE;
            create range index i for (p:P) on (p.name);
            CREATE INDEX gone FOR (p:P) ON (p.x);
            DROP INDEX gone IF EXISTS;
            CREATE (:P {id: 1});
            """);
        Assert.Equal(
            [GraphIndex.On("P", "name").Named("i"), GraphConstraint.Unique("P", "id").Named("p_id")], graph.Declarations);
        Assert.Empty(_warnings);
    }

    [Fact]
    public void A_script_that_violates_its_constraint_is_refused()
    {
        GraphFormatException error = Assert.Throws<GraphFormatException>(
            () => Import("CREATE CONSTRAINT p_id FOR (p:P) REQUIRE p.id IS UNIQUE;\nCREATE (:P {id: 1});\nCREATE (:P {id: 1});\n"));
        Assert.Contains("'p_id'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_commands_are_refused_where_a_query_only_reads()
    {
        using Graph graph = new();
        QueryException error = Assert.Throws<QueryException>(
            () => graph.Query("CREATE INDEX i FOR (p:P) ON (p.id)", null, new QueryOptions { ReadOnly = true }));
        Assert.Equal("ReadOnly", error.Detail);
        Assert.Empty(graph.Declarations);
    }

    [Fact]
    public void What_is_rolled_back_is_not_there()
    {
        using Graph graph = Import("CREATE (:A);\nBEGIN\nCREATE (:B);\nROLLBACK\n:begin\n// in between\nCREATE (:C);\n:commit\nCREATE (:D);\n// done\n");
        Assert.Equal(["A", "C", "D"], graph.Query("MATCH (n) RETURN labels(n)[0] AS l ORDER BY l").Select(row => row[0]));
    }

    [Theory]
    [InlineData(":begin\nCREATE (:A);\n", "The transaction that begins here is never ended; write :commit behind its statements.", 1)]
    [InlineData("CREATE (:A);\n:commit\n", "No transaction is open here; one begins with :begin.", 2)]
    [InlineData(":begin\n:begin\n", "A transaction is open already; it ends with :commit or :rollback.", 2)]
    [InlineData("\n:help me\n", "A script has no command ':help'; it has :begin, :commit and :rollback, and statements that end with a semicolon.", 2)]
    public void Wrong_commands_are_told_with_their_place(string script, string reason, int line)
    {
        GraphFormatException error = Assert.Throws<GraphFormatException>(() => Import(script));
        Assert.Equal((reason, line, 1), (error.Reason, error.Line, error.Column));
    }

    [Fact]
    public void A_wrong_statement_behind_a_command_has_its_place()
    {
        GraphFormatException error = Assert.Throws<GraphFormatException>(() => Import(":begin\n  CREATE (:A;\n"));
        Assert.Equal((2, 10), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("file:///people.csv")]
    [InlineData("people.csv")]
    public void Load_csv_reads_files_beside_the_script(string location)
    {
        File.WriteAllText(Path.Combine(_folder, "people.csv"), "person_id,full_name\n1,Ann\n");
        using Graph graph = Import($"LOAD CSV WITH HEADERS FROM '{location}' AS row CREATE (:Person {{name: row.full_name}});\n");
        Assert.Equal("Ann", graph.Query("MATCH (p:Person) RETURN p.name")[0][0]);
    }

    private Graph Import(string script)
    {
        string path = Path.Combine(_folder, "s.cypher");
        File.WriteAllText(path, script);
        return Graph.Import(path, new GraphImportOptions
        {
            OnWarning = warning => _warnings.Add($"{warning.Reason.Split(" is passed")[0]}:{warning.Line}:{warning.Column}"),
        });
    }
}
