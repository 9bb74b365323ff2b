using System.Collections;
using System.Globalization;
using ScoGraph.DuckDB.Tests.Kit;
using ScoGraph.Execution;

namespace ScoGraph.DuckDB.Tests;

/// <summary>Tables as a graph, in SQL and by our engine alone, beside the same graph in memory.</summary>
public sealed class DuckDbGraphTests
{
    private const string Same =
        """
        CREATE (ann:Person {name: 'Ann', born: 1980, height: 1.5}), (bob:Person {name: 'Bob', height: 0.0 / 0.0}),
          (cid:Person {name: 'Cid', born: 1975, height: -0.0}), (none:Person {born: 1990}),
          (dee:Person:Author {name: 'Dee', works: 3}), (eve:Person:Author {name: 'Eve'}), (osh:Town {code: 'osh', name: 'Osh'}), (nur:Town {code: 'nur', name: 'Nur, new'}),
          (ann)-[:KNOWS {since: 2001}]->(bob), (ann)-[:KNOWS {since: 2002}]->(bob), (bob)-[:KNOWS]->(cid), (cid)-[:KNOWS {since: 2004}]->(cid),
          (ann)-[:READ {times: 5}]->(dee), (bob)-[:READ]->(dee), (ann)-[:LIVES_IN]->(osh), (bob)-[:LIVES_IN]->(osh), (none)-[:LIVES_IN]->(nur)
        """;

    private static readonly string[] Queries =
    [
        "MATCH (n) RETURN labels(n), properties(n)",
        "MATCH (a)-[r]->(b) RETURN a.name, type(r), properties(r), b.name",
        "MATCH (a)-[r]-(b:Author) RETURN a.name, type(r), b.works",
        "MATCH (p:Person) WHERE NOT (p)-[:LIVES_IN]->(:Town) RETURN p.name",
        "MATCH (p:Person)-[:KNOWS*1..3]-(q) RETURN p.name, q.name, count(*)",
        "MATCH p = shortestPath((a:Person {name: 'Ann'})-[*]-(b {name: 'Cid'})) RETURN [n IN nodes(p) | n.name]",
        "MATCH (p:Person) RETURN p.height, count(*)",
        "MATCH (p:Person) RETURN toUpper(p.name), p.born + 1",
        "MATCH (t:Town)<-[:LIVES_IN]-(p) RETURN t.name, collect(p.born), min(p.height)",
        "MATCH (n) WHERE n.name STARTS WITH 'N' OR n.born IN [1975, 1980] RETURN n.name",
        "MATCH (p:Person {born: 1980})-[k:KNOWS]->(q) RETURN DISTINCT q.name ORDER BY q.name",
        "MATCH (n:Nobody)-[:NOTHING]->() RETURN n",
        "CALL db.labels() YIELD label RETURN label",
    ];

    [NativeFact]
    public void Tables_answer_as_the_same_graph_in_memory_with_and_without_SQL()
    {
        using MappedFolder folder = new();
        using DuckDbGraph graph = DuckDbGraph.Open(folder.Mapping(MappedFolder.Whole));
        using Graph memory = new();
        memory.Query(Same);
        Graph pages = Graph.CarriedOutBy(PlanExecutor.Instance, graph.Store);
        foreach (string query in Queries)
        {
            Assert.Equal(Answer(memory, query), Answer(graph, query));
            Assert.Equal(Answer(memory, query), Answer(pages, query));
        }

        Assert.Contains("SELECT", graph.Query("EXPLAIN " + Queries[6]).Plan, StringComparison.Ordinal);
    }

    [NativeFact]
    public void A_graph_of_many_pages_answers_as_in_memory()
    {
        using MappedFolder folder = new();
        Random random = new(1);
        folder.Write("even.csv", "k,v\n" + string.Concat(Enumerable.Range(0, 1500).Select(i => $"{i},{i % 7}\n")));
        folder.Write("odd.csv", "k,v\n" + string.Concat(Enumerable.Range(0, 1300).Select(i => $"{i},t{i % 5}\n")));
        (int From, int To)[] links = [.. Enumerable.Range(0, 5000).Select(_ => (random.Next(1500), random.Next(1300)))];
        folder.Write("links.csv", "a,b,w\n" + string.Concat(links.Select((link, i) => $"{link.From},{link.To},{i % 3}\n")));
        using DuckDbGraph graph = DuckDbGraph.Open(folder.Mapping(
            """
            {
              "nodes": [
                { "file": "even.csv", "key": "k", "labels": ["Even"] },
                { "file": "odd.csv", "key": "k", "labels": ["Odd"] }
              ],
              "relationships": [
                { "file": "links.csv", "type": "LINK", "source": { "column": "a", "nodes": "even" }, "target": { "column": "b", "nodes": "odd" } }
              ]
            }
            """));
        using Graph memory = new();
        memory.Query("UNWIND range(0, 1499) AS i CREATE (:Even {k: i, v: i % 7})");
        memory.Query("UNWIND range(0, 1299) AS i CREATE (:Odd {k: i, v: 't' + toString(i % 5)})");
        memory.Query(
            "UNWIND $links AS l MATCH (a:Even {k: l[0]}), (b:Odd {k: l[1]}) CREATE (a)-[:LINK {w: l[2]}]->(b)",
            ("links", links.Select((link, i) => new List<object?> { (long)link.From, (long)link.To, (long)i % 3 }).ToList()));
        Graph pages = Graph.CarriedOutBy(PlanExecutor.Instance, graph.Store);
        foreach (string query in (string[])
        [
            "MATCH (n) RETURN n.v, count(*)",
            "MATCH (a:Even)-[r]->(b:Odd) WHERE a.v = 3 AND r.w > 0 RETURN b.v, count(*), min(a.k), max(r.w)",
            "MATCH (b:Odd {k: 1299})<-[r]-(a) RETURN a.k, r.w",
            "MATCH (a:Even)-->(b)<--(c) WHERE a.k > 1490 RETURN a.k, collect(c.k)",
            "MATCH (a) WHERE NOT (a)--() RETURN a.k, labels(a)",
        ])
        {
            List<string> expected = Answer(memory, query);
            Assert.Equal(expected, Answer(graph, query));
            Assert.Equal(expected, Answer(pages, query));
        }
    }

    [NativeFact]
    public void A_graph_over_tables_cannot_be_changed_but_its_copy_can()
    {
        using MappedFolder folder = new();
        using DuckDbGraph graph = DuckDbGraph.Open(folder.Mapping(MappedFolder.Whole));
        NotSupportedException refusal = Assert.Throws<NotSupportedException>(() => graph.Query("CREATE (:Person)"));
        Assert.Contains("only read", refusal.Message, StringComparison.Ordinal);
        using Graph copy = graph.Copy();
        copy.Query("CREATE (:Person {name: 'Fay'})");
        Assert.Equal(7, copy.Query("MATCH (p:Person) RETURN count(*)").Scalar<long>());
        Assert.Equal(6, graph.Query("MATCH (p:Person) RETURN count(*)").Scalar<long>());
    }

    [NativeFact]
    public void What_is_disposed_is_closed_and_leaves_no_file()
    {
        using MappedFolder folder = new();
        int before = Directory.GetDirectories(Path.GetTempPath(), "scograph-duckdb-*").Length;
        DuckDbGraph graph = DuckDbGraph.Open(folder.Mapping(MappedFolder.Whole));
        graph.Dispose();
        Assert.Throws<ObjectDisposedException>(() => graph.Query("MATCH (n) RETURN n"));
        Assert.InRange(Directory.GetDirectories(Path.GetTempPath(), "scograph-duckdb-*").Length, 0, before);
    }

    [NativeFact]
    public void A_cancelled_query_ends_in_the_database()
    {
        using MappedFolder folder = new();
        using DuckDbGraph graph = DuckDbGraph.Open(folder.Mapping(MappedFolder.Whole));
        string pattern = string.Join(", ", Enumerable.Range(0, 14).Select(i => $"(n{i})"));
        string query = $"MATCH {pattern} WHERE n0.name < n1.name RETURN count(DISTINCT n0.name)";
        Assert.Contains("SELECT", graph.Query("EXPLAIN " + query).Plan, StringComparison.Ordinal);
        QueryException late = Assert.Throws<QueryException>(() => graph.Query(query, null, new QueryOptions
        {
            Limits = new QueryLimits { Timeout = TimeSpan.FromMilliseconds(200) },
        }));
        Assert.Equal("TimeLimit", late.Detail);
    }

    private static List<string> Answer(Graph graph, string query) => [.. graph.Query(query)
        .Select(row => string.Join(" | ", row.Columns.Select((_, i) => Text(row[i])))).Order(StringComparer.Ordinal)];

    private static string Text(object? value) => value switch
    {
        null => "null",
        double number => (number + 0.0).ToString("R", CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, object?> map =>
            $"{{{string.Join(", ", map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}: {Text(p.Value)}"))}}}",
        IEnumerable list and not string => $"[{string.Join(", ", list.Cast<object?>().Select(Text).Order(StringComparer.Ordinal))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
