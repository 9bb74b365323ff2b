using Npgsql;
using ScoGraph.Execution;
using ScoGraph.Postgres.Connections;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Postgres.Tests;

/// <summary>Tables that are there already as a graph, in SQL and by our engine alone, beside the same graph in memory.</summary>
public sealed class MappedTests
{
    private const string Whole =
        """
        {
          "nodes": [
            { "name": "people", "table": "SCHEMA.person", "key": "pid", "labels": ["Person"], "properties": { "name": "full_name", "born": "born", "height": "height" } },
            { "table": "SCHEMA.author", "key": "id", "labels": ["Person", "Author"], "properties": ["name", "works", "alive"], "name": "authors" },
            { "name": "towns", "table": "SCHEMA.Town s", "key": "code", "labels": ["Town"] }
          ],
          "relationships": [
            { "table": "SCHEMA.knows", "type": "KNOWS", "source": { "column": "a", "nodes": "people" }, "target": { "column": "b", "nodes": "people" } },
            { "table": "SCHEMA.read", "type": "READ", "source": { "column": "who", "nodes": "people" }, "target": { "column": "author", "nodes": "authors" }, "properties": { "times": "n" } },
            { "table": "SCHEMA.person", "type": "LIVES_IN", "source": { "column": "pid", "nodes": "people" }, "target": { "column": "town", "nodes": "towns" }, "properties": [] }
          ]
        }
        """;

    private const string Same =
        """
        CREATE (ann:Person {name: 'Ann', born: 1980, height: 1.5}), (bob:Person {name: 'Bob', height: 0.0 / 0.0}),
          (cid:Person {name: 'Cid', born: 1975, height: -0.0}), (none:Person {born: 1990}),
          (dee:Person:Author {name: 'Dee', works: 3, alive: true}), (eve:Person:Author {name: 'Eve'}),
          (osh:Town {code: 'osh', name: 'Osh'}), (nur:Town {code: 'nur', name: 'Nur, new'}),
          (ann)-[:KNOWS {since: 2001}]->(bob), (ann)-[:KNOWS {since: 2002}]->(bob), (bob)-[:KNOWS]->(cid), (cid)-[:KNOWS {since: 2004}]->(cid),
          (ann)-[:READ {times: 5}]->(dee), (bob)-[:READ]->(dee), (ann)-[:LIVES_IN]->(osh), (bob)-[:LIVES_IN]->(osh), (none)-[:LIVES_IN]->(nur)
        """;

    private static readonly string[] Queries =
    [
        "MATCH (n) RETURN labels(n) AS labels, properties(n)",
        "MATCH (a)-[r]->(b) RETURN a.name, type(r), properties(r), b.name",
        "MATCH (a)-[r]-(b:Author) RETURN a.name, type(r), b.works, b.alive",
        "MATCH (p:Person) WHERE NOT (p)-[:LIVES_IN]->(:Town) RETURN p.name",
        "MATCH (p:Person)-[:KNOWS*1..3]-(q) RETURN p.name, q.name, count(*)",
        "MATCH p = shortestPath((a:Person {name: 'Ann'})-[*]-(b {name: 'Cid'})) RETURN [n IN nodes(p) | n.name]",
        "MATCH (t:Town {code: 'osh'})<-[:LIVES_IN]-(p) RETURN t.name, count(p.born), min(p.height)",
        "MATCH (n) WHERE n.name STARTS WITH 'N' OR n.born IN [1975, 1980] RETURN n.name ORDER BY n.name DESC LIMIT 2",
        "MATCH (n:Nobody)-[:NOTHING]->() RETURN n",
        "CALL db.labels() YIELD label RETURN label",
    ];

    private static readonly (string From, string To, string Entry, string Message)[] Mistakes =
    [
        (".person\", \"key\"", ".persons\", \"key\"", "nodes[0]", "PostgreSQL says: relation"),
        ("\"full_name\"", "\"fullname\"", "nodes[0].properties.name", "has no column 'fullname'; it has pid, full_name, born"),
        ("\"born\": \"born\"", "\"born\": \"day\"", "nodes[0].properties", "is date: a property is boolean, smallint"),
        ("\"key\": \"pid\"", "\"key\": \"town\"", "nodes[0].key", "is null in a row"),
        ("\"key\": \"pid\"", "\"key\": \"name_of_none\"", "nodes[0].key", "has no column"),
        (".knows", ".wrong", "relationships[0].target", "has 99, which is no key of 'people'"),
        (".Town s", ".twice", "nodes[2].key", "is not unique: osh comes twice"),
        ("\"column\": \"author\"", "\"column\": \"author_text\"", "relationships[1]", "PostgreSQL says: operator does not exist"),
        ("\"table\": \"SCHEMA.knows\"", "\"file\": \"knows.csv\"", "relationships[0].file", "PostgreSQL reads no files here"),
        ("\"nodes\": [", "\"database\": \"town.duckdb\", \"nodes\": [", "database", "leave it out"),
    ];

    [PostgresFact]
    public void Tables_answer_as_the_same_graph_in_memory_with_and_without_SQL()
    {
        using MappedTables tables = new();
        using PostgresGraph graph = PostgresGraph.Connect(TestServer.Address, new PostgresGraphOptions { Mapping = tables.Mapping(Whole) });
        using Graph memory = new();
        memory.Query(Same);
        Graph pages = Graph.CarriedOutBy(PlanExecutor.Instance, graph.Store);
        foreach (string query in Queries)
        {
            Assert.Equal(Answer(memory, query), Answer(graph, query));
            Assert.Equal(Answer(memory, query), Answer(pages, query));
        }

        Assert.Contains("SELECT", graph.Query("EXPLAIN " + Queries[6]).Plan, StringComparison.Ordinal);
        NotSupportedException refused = Assert.Throws<NotSupportedException>(() => graph.Query("CREATE ()"));
        Assert.Contains("only read", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, graph.LastCommit);
    }

    [PostgresFact]
    public void A_mistake_is_named_with_its_place()
    {
        using MappedTables tables = new();
        foreach ((string from, string to, string entry, string message) in Mistakes)
        {
            string text = Whole.Replace(from, to, StringComparison.Ordinal);
            Assert.NotEqual(Whole, text);
            GraphMappingException mistake = Assert.Throws<GraphMappingException>(
                () => PostgresGraph.Connect(TestServer.Address, new PostgresGraphOptions { Mapping = tables.Mapping(text) }));
            Assert.Equal(entry, mistake.Entry);
            Assert.Contains(message, mistake.Message, StringComparison.Ordinal);
        }

        Assert.Empty(OwnSchemas());
    }

    [PostgresFact]
    public void A_right_that_is_missing_is_named()
    {
        using MappedTables tables = new();
        string role = tables.Schema + "_reader", address = TestServer.Address.Replace("scograph@", role + "@", StringComparison.Ordinal);
        string mapping = Uri.EscapeDataString(tables.Mapping(Whole));
        TestServer.Run(TestServer.Address, $"CREATE ROLE {role} LOGIN", $"GRANT USAGE ON SCHEMA {tables.Schema} TO {role}");
        PostgresGraphException noSchema = Assert.Throws<PostgresGraphException>(
            () => PostgresGraph.Connect($"{address}?mapping={mapping}"));
        Assert.Equal(PostgresGraphProblem.NoRight, noSchema.Problem);
        Assert.Contains("GRANT CREATE ON DATABASE", noSchema.Message, StringComparison.Ordinal);
        TestServer.Run(TestServer.Address, $"GRANT CREATE ON DATABASE postgres TO {role}");
        GraphMappingException noTable = Assert.Throws<GraphMappingException>(() => PostgresGraph.Connect($"{address}?mapping={mapping}"));
        Assert.Equal("nodes[0]", noTable.Entry);
        Assert.Contains("the right to SELECT", noTable.Message, StringComparison.Ordinal);
        TestServer.Run(TestServer.Address, $"GRANT SELECT ON ALL TABLES IN SCHEMA {tables.Schema} TO {role}");
        using PostgresGraph graph = PostgresGraph.Connect($"{address}?mapping={mapping}");
        Assert.Equal(6, graph.Query("MATCH (p:Person) RETURN count(*)").Scalar<long>());
    }

    [PostgresFact]
    public void What_is_changed_afterwards_is_not_seen_and_what_is_disposed_leaves_no_schema()
    {
        using MappedTables tables = new();
        PostgresGraphOptions options = new() { Mapping = tables.Mapping(Whole) };
        using (PostgresGraph one = PostgresGraph.Connect(TestServer.Address, options))
        using (PostgresGraph two = PostgresGraph.Connect(TestServer.Address, options))
        {
            TestServer.Run(TestServer.Address, $"INSERT INTO {tables.Schema}.person (pid) VALUES (50)");
            using PostgresGraph three = PostgresGraph.Connect(TestServer.Address, options);
            Assert.Equal(
                [6, 6, 7], new[] { one, two, three }.Select(graph => graph.Query("MATCH (p:Person) RETURN count(*)").Scalar<long>()));
            Assert.Superset(new[] { one.SchemaName, two.SchemaName, three.SchemaName }.ToHashSet(), OwnSchemas().ToHashSet());
        }

        TestServer.Run(TestServer.Address, "CREATE SCHEMA scograph_tables_000000000000002a", "CREATE SCHEMA scograph_tables_other");
        PostgresGraph.Connect(TestServer.Address, options).Dispose();
        Assert.Equal(["scograph_tables_other"], OwnSchemas());
        TestServer.Run(TestServer.Address, "DROP SCHEMA scograph_tables_other");
    }

    [PostgresFact]
    public void A_whole_graph_is_not_written_into_mapped_tables()
    {
        using MappedTables tables = new();
        using Graph memory = new();
        ArgumentException refused = Assert.Throws<ArgumentException>(
            () => PostgresGraph.Create(TestServer.Address, memory, new PostgresGraphOptions { Mapping = tables.Mapping(Whole) }));
        Assert.Contains("only read", refused.Message, StringComparison.Ordinal);
    }

    private static List<string> OwnSchemas()
    {
        using NpgsqlDataSource source = NpgsqlDataSource.Create(ConnectionText.Read(TestServer.Address).Settings + ";Pooling=false");
        using NpgsqlCommand command = source.CreateCommand("SELECT CAST(nspname AS text) FROM pg_namespace WHERE nspname LIKE 'scograph_tables%'");
        using NpgsqlDataReader reader = command.ExecuteReader();
        List<string> names = [];
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    private static List<string> Answer(Graph graph, string query) => [.. graph.Query(query)
        .Select(row => Properties.Reference.ResultText.Row(row.Columns.Select((column, i) => KeyValuePair.Create(column, row[i]))))
        .Order(StringComparer.Ordinal)];
}
