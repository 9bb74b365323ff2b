namespace ScoGraph.Tests.Language;

/// <summary>
/// What clients ask before anybody asks something: Neo4j Browser, drivers, importers and what builds on them. Answered, or refused with a
/// reason and without harm.
/// </summary>
public sealed class ClientQuestionTests
{
    [Theory]
    [InlineData("CALL dbms.components() YIELD versions, edition, name RETURN versions[0] AS version, edition, name")]
    [InlineData("CALL db.labels()")]
    [InlineData("CALL db.labels() YIELD label RETURN collect(label)[..1000] AS r")]
    [InlineData("CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType ORDER BY relationshipType")]
    [InlineData("CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey")]
    [InlineData("CALL dbms.clientConfig()")]
    [InlineData("CALL dbms.showCurrentUser()")]
    [InlineData("CALL dbms.listConfig('browser')")]
    [InlineData("CALL dbms.listConfig() YIELD name, value RETURN name, value")]
    [InlineData("CALL dbms.queryJmx('org.neo4j:*')")]
    [InlineData("CALL dbms.procedures() YIELD name, description, signature RETURN name, description, signature")]
    [InlineData("CALL dbms.functions() YIELD name, description RETURN name, description")]
    [InlineData("SHOW PROCEDURES")]
    [InlineData("SHOW FUNCTIONS YIELD *")]
    [InlineData("SHOW DATABASES")]
    [InlineData("SHOW DATABASES YIELD name, default, home WHERE home RETURN name")]
    [InlineData("SHOW DEFAULT DATABASE")]
    [InlineData("SHOW HOME DATABASE YIELD name")]
    [InlineData("SHOW CURRENT USER")]
    [InlineData("SHOW CURRENT USER YIELD user, roles")]
    [InlineData("SHOW INDEXES")]
    [InlineData("SHOW INDEXES YIELD *")]
    [InlineData("SHOW CONSTRAINTS")]
    [InlineData("SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties RETURN *")]
    [InlineData("CALL db.schema.visualization()")]
    [InlineData("CALL db.schema.visualization() YIELD nodes, relationships RETURN nodes, relationships")]
    [InlineData("CALL db.schema.nodeTypeProperties()")]
    [InlineData("CALL db.schema.relTypeProperties()")]
    [InlineData("CALL db.indexes()")]
    [InlineData("CALL db.constraints()")]
    [InlineData("CALL db.ping()")]
    [InlineData("CALL db.info()")]
    [InlineData("MATCH () RETURN { name: 'nodes', data: count(*) } AS result UNION ALL MATCH ()-[]->() RETURN { name: 'relationships', data: count(*) } AS result")]
    [InlineData("""
        CALL db.labels() YIELD label
        RETURN {name:'labels', data:COLLECT(label)[..1000]} AS result
        UNION ALL
        CALL db.relationshipTypes() YIELD relationshipType
        RETURN {name:'relationshipTypes', data:COLLECT(relationshipType)[..1000]} AS result
        UNION ALL
        CALL db.propertyKeys() YIELD propertyKey
        RETURN {name:'propertyKeys', data:COLLECT(propertyKey)[..1000]} AS result
        UNION ALL
        CALL dbms.functions() YIELD name, signature, description
        RETURN {name:'functions', data: collect({name: name, signature: signature, description: description})} AS result
        UNION ALL
        CALL dbms.procedures() YIELD name, signature, description
        RETURN {name:'procedures', data:collect({name: name, signature: signature, description: description})} AS result
        UNION ALL
        MATCH () RETURN { name:'nodes', data:count(*) } AS result
        UNION ALL
        MATCH ()-[]->() RETURN { name:'relationships', data: count(*)} AS result
        """)]
    [InlineData("RETURN 1")]
    [InlineData("RETURN true AS ok")]
    [InlineData("EXPLAIN RETURN 1")]
    [InlineData("MATCH (n) RETURN n LIMIT 25")]
    [InlineData("MATCH p=()-[r]->() RETURN p LIMIT 25")]
    [InlineData("MATCH (n) WHERE (n.name) IS NOT NULL RETURN DISTINCT \"node\" as entity, n.name AS name LIMIT 25 UNION ALL MATCH ()-[r]-() WHERE (r.name) IS NOT NULL RETURN DISTINCT \"relationship\" AS entity, r.name AS name LIMIT 25")]
    public void Is_answered(string question)
    {
        using Graph graph = new();
        graph.Query("CREATE (:A {name: 'a'})-[:R]->(:B {name: 'b'})");
        Assert.NotEmpty(graph.Query(question).Columns.Count == 0 ? graph.Query(question).Plan! : "answered");
    }

    [Theory]
    [InlineData("CALL dbms.security.listUsers()")]
    [InlineData("CALL dbms.cluster.overview()")]
    [InlineData("CALL dbms.listQueries()")]
    [InlineData("SHOW TRANSACTIONS")]
    [InlineData("SHOW SETTINGS")]
    [InlineData("SHOW USERS")]
    [InlineData("SHOW PRIVILEGES")]
    [InlineData("USE system SHOW DATABASES")]
    [InlineData("CALL apoc.meta.data()")]
    [InlineData("RETURN apoc.version()")]
    [InlineData("CALL gds.list()")]
    public void Is_refused_with_a_reason(string question)
    {
        using Graph graph = new();
        QueryException error = Assert.Throws<QueryException>(() => graph.Query(question));
        Assert.False(string.IsNullOrEmpty(error.Hint), error.Message);
        Assert.Equal(1, graph.Query("RETURN 1").Scalar<int>());
    }
}
