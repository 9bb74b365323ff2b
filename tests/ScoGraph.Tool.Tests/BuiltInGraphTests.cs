using ScoGraph.Queries;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Asking;

namespace ScoGraph.Tool.Tests;

/// <summary>The built-in graph is read for those who ask something of it, and nobody else can tell.</summary>
public sealed class BuiltInGraphTests
{
    [Theory]
    [InlineData("RETURN 1")]
    [InlineData("RETURN $p + 1 AS x, size(range(1, 9)), date('2024-07-04').year, 'a' =~ 'b'")]
    [InlineData("UNWIND [3, 1, 2] AS i WITH i ORDER BY i WHERE i > 1 RETURN collect(i), sum(i)")]
    [InlineData("WITH {a: 1} AS m RETURN [x IN [1, 2] WHERE x > 1 | {a: x}][0].a, reduce(s = 0, x IN [1] | s + x), m {.*}")]
    [InlineData("CALL () { UNWIND [1, 2] AS i RETURN i UNION RETURN 3 AS i } RETURN i")]
    [InlineData("RETURN EXISTS { UNWIND [1] AS i RETURN i } AS e, COUNT { RETURN 1 AS one } AS c")]
    [InlineData("EXPLAIN UNWIND [1, 2] AS i RETURN i")]
    [InlineData("RETURN 1 / 0")]
    public void What_asks_nothing_of_the_graph_reads_none(params string[] statements) => Assert.False(IsRead(statements));

    [Theory]
    [InlineData("MATCH (n) RETURN count(*)")]
    [InlineData("RETURN 1", "MATCH (n) RETURN n.name")]
    [InlineData("OPTIONAL MATCH (n) RETURN n")]
    [InlineData("RETURN EXISTS { (:Member) }")]
    [InlineData("RETURN EXISTS { MATCH (m:Member) RETURN m } AS e")]
    [InlineData("RETURN COUNT { (:Member)-[:BORDERS]->() } AS c")]
    [InlineData("RETURN [(m:Member) | m.name] AS names")]
    [InlineData("UNWIND [1] AS i CALL (i) { MATCH (n) RETURN n LIMIT 1 } RETURN i")]
    [InlineData("UNWIND [1] AS i RETURN CASE WHEN i = 1 THEN COLLECT { MATCH (m:Member) RETURN m.name } END AS names")]
    [InlineData("CALL db.labels() YIELD label RETURN label")]
    [InlineData("RETURN apoc.text.join(['a', 'b'], '-')")]
    [InlineData("CREATE (n)")]
    [InlineData("MERGE (n)")]
    [InlineData("EXPLAIN MATCH (n) RETURN n")]
    [InlineData("EXPLAIN CREATE (n)")]
    [InlineData("CREATE INDEX x FOR (n:N) ON (n.a)")]
    [InlineData("MATC (n)")]
    public void Anything_else_reads_it(params string[] statements) => Assert.True(IsRead(statements));

    [Theory]
    [InlineData("RETURN 1 AS x, [1, 2] AS y")]
    [InlineData("UNWIND range(1, 3) AS i RETURN i, i * $p AS twice")]
    [InlineData("UNWIND [1, 0] AS i RETURN 1 / i")]
    [InlineData("RETURN 'a'::STRING AS t")]
    [InlineData("RETURN $missing")]
    [InlineData("RETURN EXISTS { UNWIND [1] AS i RETURN i } AS e; RETURN 2 AS two;")]
    public void Nobody_can_tell(string script)
    {
        using TemporaryFolder folder = new();
        string file = Save(folder);
        foreach (string[] how in (string[][])[["--format", "json"], ["--format", "table"], ["--why"], ["--why", "--format", "json"]])
        {
            string[] asked = ["query", script, "--param", "p=2", .. how];
            Assert.Equal(ToolRun.Run("", [.. asked, "--graph", file]), ToolRun.Run("", asked));
        }
    }

    [Fact]
    public void A_plan_is_the_same_either_way()
    {
        using TemporaryFolder folder = new();
        string[] asked = ["explain", "UNWIND range(1, 9) AS i RETURN i, count(*)"];
        Assert.Equal(ToolRun.Run("", [.. asked, "--graph", Save(folder)]), ToolRun.Run("", asked));
    }

    [Fact]
    public void Who_asks_the_built_in_graph_gets_it()
    {
        Assert.Equal("[  {\"some\":true}]", Ask("MATCH (m:Member) RETURN count(*) > 5 AS some"));
        Assert.Equal("[  {\"some\":true}]", Ask("RETURN EXISTS { (:Member) } AS some"));
        Assert.NotEqual("", ToolRun.Run("", "explain", "MATCH (m:Member) RETURN m").Output);
    }

    [Fact]
    public void What_is_saved_is_the_built_in_graph_though_nothing_is_asked_of_it()
    {
        using TemporaryFolder folder = new();
        string[] counted = ["query", "MATCH (n) RETURN count(*) AS n"];
        Assert.Equal(ToolRun.Run("", counted), ToolRun.Run("", [.. counted, "--graph", Save(folder)]));
    }

    private static string Save(TemporaryFolder folder)
    {
        string file = folder["saved.json"];
        Assert.Equal(0, ToolRun.Run("", "query", "RETURN 1", "--save=" + file).Code);
        return file;
    }

    private static string Ask(string query) => ToolRun.Run("", "query", query, "--format", "json").Output.ReplaceLineEndings("");

    private static bool IsRead(string[] statements)
    {
        bool isRead = false;
        GraphOptions options = new() { Extensions = [ProcedureSets.Find("apoc")!] };
        Dictionary<string, object?> parameters = new() { ["p"] = 1L };
        using Graph graph = BuiltInGraph.For(
            statements.Select(text => new QueryRequest(text, parameters, null, default)), options, own =>
            {
                isRead = true;
                return new Graph(own);
            });
        return isRead;
    }
}
