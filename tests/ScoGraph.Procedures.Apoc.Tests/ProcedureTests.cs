namespace ScoGraph.Procedures.Apoc.Tests;

/// <summary>Procedures that ask the graph and change it.</summary>
public sealed class ProcedureTests
{
    [Fact]
    public void A_node_is_merged_by_some_properties_and_gets_others()
    {
        using Graph graph = Make();
        string query = "CALL apoc.merge.node(['City', 'My Town'], {name: 'Osh'}, {made: 1}, {found: 1}) YIELD node RETURN node";
        Assert.Equal(1, graph.Query(query).Updates.NodesCreated);
        Node found = graph.Query(query)[0].Get<Node>(0);
        Assert.Equal(["City", "My Town"], found.Labels);
        Assert.Equal((1L, 1L), (found["made"], found["found"]));
        Assert.Equal(1, graph.Query("MATCH (n) RETURN count(n)").Scalar<int>());
    }

    [Fact]
    public void What_language_model_tools_write_runs()
    {
        using Graph graph = Make();
        graph.Query(
            "UNWIND $data AS row CALL apoc.merge.node([row.type], {id: row.id}, row.properties, {}) YIELD node RETURN distinct 'done' AS result",
            ("data", new[]
            {
                new Dictionary<string, object?>
                {
                    ["id"] = "a", ["type"] = "P", ["properties"] = new Dictionary<string, object?> { ["x"] = 1 },
                },
                new Dictionary<string, object?> { ["id"] = "b", ["type"] = "P", ["properties"] = new Dictionary<string, object?>() },
            }));
        graph.Query("""
            UNWIND [{source: 'a', target: 'b', type: 'KNOWS', properties: {since: 2001}}] AS row
            MATCH (source {id: row.source}), (target {id: row.target})
            CALL apoc.merge.relationship(source, row.type, {}, row.properties, target) YIELD rel
            RETURN distinct 'done'
            """);
        Assert.Equal(2001L, graph.Query("MATCH (:P {x: 1})-[r:KNOWS]->(:P {id: 'b'}) RETURN r.since").Scalar<long>());
        QueryResult nodes = graph.Query("""
            CALL apoc.meta.data() YIELD label, other, elementType, type, property
            WHERE NOT type = "RELATIONSHIP" AND elementType = "node"
            WITH label AS nodeLabels, collect({property:property, type:type}) AS properties
            RETURN {labels: nodeLabels, properties: properties} AS output
            """);
        Assert.Equal("P", ((IReadOnlyDictionary<string, object?>)nodes[0][0]!)["labels"]);
        QueryResult links = graph.Query("""
            CALL apoc.meta.data() YIELD label, other, elementType, type, property
            WHERE type = "RELATIONSHIP" AND elementType = "node" UNWIND other AS other_node
            RETURN {start: label, type: property, end: toString(other_node)} AS output
            """);
        Assert.Equal("KNOWS", ((IReadOnlyDictionary<string, object?>)links[0][0]!)["type"]);
    }

    [Fact]
    public void Elements_are_made_of_values()
    {
        using Graph graph = Make();
        QueryResult made = graph.Query("""
            CALL apoc.create.node(['A', 'B'], {x: 1}) YIELD node AS a CALL apoc.create.node(['C'], {}) YIELD node AS b
            CALL apoc.create.relationship(a, 'LI`KES', {y: 2}, b) YIELD rel
            CALL apoc.create.addLabels(b, ['D']) YIELD node AS c CALL apoc.create.setProperty([b], 'z', 3) YIELD node AS d
            RETURN type(rel) AS t, rel.y AS y, labels(a) AS l, startNode(rel) = a AS starts, labels(d) AS m, d.z AS z
            """);
        Assert.Equal(["LI`KES", 2L, true, 3L], [made[0][0], made[0][1], made[0][3], made[0][5]]);
        Assert.Equal(["A", "B"], made[0].Get<List<string>>(2));
        Assert.Equal(["C", "D"], made[0].Get<List<string>>(4));
        graph.Query("MATCH (b:C) CALL apoc.create.setLabels(b, ['E', 'C']) YIELD node RETURN node");
        Assert.Equal(["C", "E"], graph.Query("MATCH (b:C) RETURN labels(b)").Scalar<List<string>>());
    }

    [Theory]
    [InlineData("", "{x: 3, y: 2, z: 9}", 2)]
    [InlineData(", {properties: 'discard'}", "{x: 1, y: 2, z: 9}", 2)]
    [InlineData(", {properties: 'combine', mergeRels: true}", "{x: [1, 3], y: 2, z: 9}", 1)]
    [InlineData(", {properties: {x: 'combine', `.*`: 'discard'}}", "{x: [1, 3], y: 2, z: 9}", 2)]
    public void Nodes_become_one(string config, string properties, int relationships)
    {
        using Graph graph = Make();
        graph.Query("CREATE (m:M), (:A {x: 1, y: 2})-[:R {w: 1}]->(m), (:B {x: 3, z: 9})-[:R {w: 2}]->(m)");
        QueryResult merged = graph.Query($"""
            MATCH (a:A), (b:B) CALL apoc.refactor.mergeNodes([a, b]{config}) YIELD node
            RETURN labels(node) AS l, properties(node) = {properties} AS same, COUNT {'{'} (node)-[:R]->(:M) {'}'} AS n
            """);
        Assert.Equal(["A", "B"], merged[0].Get<List<string>>("l"));
        Assert.True(merged[0].Get<bool>("same"));
        Assert.Equal(relationships, merged[0].Get<int>("n"));
        Assert.Equal(2, graph.Query("MATCH (n) RETURN count(n)").Scalar<int>());
    }

    [Fact]
    public void A_loop_and_what_joins_the_nodes_stay_as_configured()
    {
        using Graph graph = Make();
        graph.Query("CREATE (a:A)-[:R]->(b:B), (b)-[:L]->(b)");
        graph.Query("MATCH (a:A), (b:B) CALL apoc.refactor.mergeNodes([a, b], {produceSelfRel: false}) YIELD node RETURN node");
        Assert.Equal(["L"], graph.Query("MATCH ()-[r]->() RETURN collect(type(r))").Scalar<List<string>>());
    }

    [Fact]
    public void A_subgraph_is_walked_by_filters()
    {
        using Graph graph = Make();
        graph.Query("CREATE (a:A {n: 1})-[:R]->(b:B {n: 2})-[:R]->(c:C {n: 3})<-[:S]-(d:D {n: 4}), (a)-[:T]->(d)");
        string Reached(string config) => string.Join(",", graph.Query(
            $"MATCH (a:A) CALL apoc.path.subgraphNodes(a, {config}) YIELD node RETURN node.n AS n ORDER BY n").Select(row => row.Get<int>(0)));
        Assert.Equal("1,2,3,4", Reached("{}"));
        Assert.Equal("1,2", Reached("{maxLevel: 1, relationshipFilter: 'R>'}"));
        Assert.Equal("1,2,3", Reached("{relationshipFilter: 'R>|<R'}"));
        Assert.Equal("1,4", Reached("{labelFilter: '-B|-C'}"));
        Assert.Equal("3", Reached("{labelFilter: '>C'}"));
        Assert.Equal("2", Reached("{labelFilter: '/B', relationshipFilter: 'R'}"));
        Assert.Equal("2,3,4", Reached("{minLevel: 1}"));
        QueryResult all = graph.Query("MATCH (a:A) CALL apoc.path.subgraphAll(a, {maxLevel: 1}) YIELD nodes, relationships RETURN nodes, relationships");
        Assert.Equal((3, 2), (all[0].Get<List<Node>>(0).Count, all[0].Get<List<Relationship>>(1).Count));
    }

    [Fact]
    public void Rows_tell_what_they_rest_on_as_far_as_they_can()
    {
        using Graph graph = Make();
        graph.Query("CREATE (a:A)-[:R]->(:B)");
        QueryOptions options = new() { Evidence = true };
        RowEvidence told = graph.Query("MATCH (a:A) CALL apoc.path.subgraphAll(a, {}) YIELD nodes RETURN size(nodes) AS n", null, options)[0].Evidence;
        Assert.Empty(told.Unknowns);
        RowEvidence untold = graph.Query("CALL apoc.meta.stats() YIELD nodeCount RETURN nodeCount", null, options)[0].Evidence;
        Assert.Contains("does not tell", Assert.Single(untold.Unknowns), StringComparison.Ordinal);
    }

    [Fact]
    public void Batches_are_transactions()
    {
        using Graph graph = Make();
        graph.Query("UNWIND range(1, 10) AS i CREATE (:A {i: i})");
        QueryResult done = graph.Query("""
            CALL apoc.periodic.iterate('MATCH (a:A) RETURN a, a.i AS i ORDER BY i', 'SET a.half = 12 / (i - 4)', {batchSize: 3})
            YIELD batches, total, committedOperations, failedOperations, failedBatches, errorMessages, updateStatistics
            RETURN batches, total, committedOperations, failedOperations, failedBatches, errorMessages, updateStatistics.propertiesSet AS set
            """);
        Assert.Equal([4L, 10L, 7L, 3L, 1L, 7L], [done[0][0], done[0][1], done[0][2], done[0][3], done[0][4], done[0][6]]);
        Assert.Equal([1L, 2L, 3L, 7L, 8L, 9L, 10L], graph.Query("MATCH (a:A) WHERE a.half IS NOT NULL RETURN a.i ORDER BY a.i").Select(r => r.Get<long>(0)));
    }

    [Theory]
    [InlineData("'UNWIND $xs AS x RETURN x', 'CREATE (:A {x: x})', {params: {xs: [1, 2]}}")]
    [InlineData("'UNWIND [1, 2] AS x RETURN x', 'CREATE (:A {x: $x})', {batchMode: 'SINGLE'}")]
    [InlineData("'UNWIND [1, 2] AS x RETURN x', 'UNWIND $_batch AS row CREATE (:A {x: row.x})', {batchMode: 'BATCH_SINGLE'}")]
    [InlineData("'UNWIND [1, 2] AS x RETURN x', 'WITH x CREATE (:A {x: x})', {batchSize: 1, parallel: true}")]
    public void A_batch_meets_its_rows_in_several_ways(string arguments)
    {
        using Graph graph = Make();
        graph.Query($"CALL apoc.periodic.iterate({arguments})");
        Assert.Equal([1L, 2L], graph.Query("MATCH (a:A) RETURN a.x ORDER BY a.x").Select(row => row.Get<long>(0)));
    }

    [Fact]
    public void Queries_that_are_values_run()
    {
        using Graph graph = Make();
        Assert.Equal(3L, graph.Query("CALL apoc.cypher.run('RETURN $a + b AS s', {a: 1, b: 2}) YIELD value RETURN value.s").Scalar<long>());
        graph.Query("CALL apoc.do.when(true, 'CREATE (:A {x: x})', '', {x: 7}) YIELD value RETURN value");
        Assert.Equal(7L, graph.Query("MATCH (a:A) RETURN a.x").Scalar<long>());
        Assert.Equal(2L, graph.Query("CALL apoc.case([false, 'RETURN 1 AS n', true, 'RETURN 2 AS n']) YIELD value RETURN value.n").Scalar<long>());
        Assert.Throws<QueryException>(() => graph.Query("CALL apoc.cypher.run('CREATE (:A)', {}) YIELD value RETURN value"));
    }

    [Fact]
    public void A_schema_is_a_map()
    {
        using Graph graph = Make();
        graph.Query("CREATE (:A:X {a: 1, b: [1]})-[:R {w: 1.5}]->(:B {d: date('2024-01-01')})");
        graph.Query("CREATE CONSTRAINT u FOR (n:A) REQUIRE n.a IS UNIQUE");
        QueryResult schema = graph.Query("""
            CALL apoc.meta.schema() YIELD value AS s
            RETURN s.A.count AS c, s.A.type AS t, s.A.labels AS l, s.A.properties.a AS a, s.A.properties.b.type AS b,
              s.A.relationships.R.direction AS d, s.B.relationships.R.labels AS o, s.R.properties.w.type AS w, s.B.properties.d.type AS e
            """);
        Row row = schema[0];
        Assert.Equal([1L, "node", "LIST", "out", "FLOAT", "DATE"], [row["c"], row["t"], row["b"], row["d"], row["w"], row["e"]]);
        IReadOnlyDictionary<string, object?> a = row.Get<IReadOnlyDictionary<string, object?>>("a");
        Assert.Equal(["INTEGER", true, true, false], [a["type"], a["unique"], a["indexed"], a["existence"]]);
        Assert.Equal(3L, graph.Query("CALL apoc.meta.stats() YIELD labelCount").Scalar<long>());
    }

    [Theory]
    [InlineData("CALL apoc.util.validate(true, 'Too many: %d', [3])", "Too many: 3")]
    [InlineData("CALL apoc.merge.node([], {a: 1})", "`labels` is a LIST with a label at least")]
    [InlineData("CALL apoc.merge.node(['A'], {})", "`identProps` is a MAP with a property at least")]
    [InlineData("CALL apoc.create.relationship(null, 'R', {}, null)", "`from` is a NODE, not null")]
    [InlineData("CALL apoc.periodic.iterate('CREATE (n) RETURN n', 'RETURN 1', {})", "cypherIterate is to read")]
    [InlineData("CALL apoc.periodic.iterate('RETURN 1 AS x', 'RETURN 1', {batchSize: 0})", "batchSize is a positive INTEGER")]
    [InlineData("CREATE (a) WITH a CALL apoc.path.subgraphAll(a, {uniqueness: 'NONE'}) YIELD nodes RETURN nodes", "'uniqueness' is not read here")]
    [InlineData("CREATE (a), (b) WITH a, b CALL apoc.refactor.mergeNodes([a, b], {properties: 'mix'}) YIELD node RETURN node", "'mix' is no way")]
    [InlineData("CALL apoc.load.json('x')", "passes it as a parameter")]
    [InlineData("CALL apoc.trigger.add('x')", "Graph.Subscribe")]
    [InlineData("CALL apoc.nothing.like('x')", "SHOW PROCEDURES and SHOW FUNCTIONS")]
    public void What_is_wrong_is_said_and_leaves_no_trace(string query, string message)
    {
        using Graph graph = Make();
        QueryException error = Assert.Throws<QueryException>(() => graph.Query(query));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, graph.Query("MATCH (n) RETURN count(n)").Scalar<int>());
    }

    private static Graph Make() => new(new GraphOptions { Extensions = [ApocProcedures.Extension] });
}
