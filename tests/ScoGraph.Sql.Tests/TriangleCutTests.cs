using ScoGraph.Sql.Tests.Kit;

namespace ScoGraph.Sql.Tests;

/// <summary>Circles of three relationships of which only the number matters become one search for triangles.</summary>
public sealed class TriangleCutTests
{
    [DuckDbFact]
    public void Three_who_know_each_other_in_one_country_are_found_once_each()
    {
        Graph made = new();
        made.Query("UNWIND range(1, 3) AS n CREATE (:Country {n: n}) CREATE (:City {n: n})");
        made.Query("MATCH (c:City) MATCH (l:Country {n: c.n}) CREATE (c)-[:IS_PART_OF]->(l)");
        made.Query("UNWIND range(0, 59) AS n MATCH (c:City {n: n % 3 + 1}) CREATE (:Person {n: n})-[:IS_LOCATED_IN]->(c)");
        made.Query("MATCH (p:Person) UNWIND [3, 6, 7] AS d MATCH (q:Person {n: (p.n + d) % 60}) CREATE (p)-[:KNOWS]->(q)");
        using LoadedGraph graph = new(made, knowsEnds: true, hasHubs: true);
        const string query = "MATCH (country:Country) "
            + "MATCH (person1:Person)-[:IS_LOCATED_IN]->(city1:City)-[:IS_PART_OF]->(country) "
            + "MATCH (person2:Person)-[:IS_LOCATED_IN]->(city2:City)-[:IS_PART_OF]->(country) "
            + "MATCH (person3:Person)-[:IS_LOCATED_IN]->(city3:City)-[:IS_PART_OF]->(country) "
            + "MATCH (person1)-[:KNOWS]-(person2)-[:KNOWS]-(person3)-[:KNOWS]-(person1) RETURN count(*) AS n";
        string plan = graph.Cut.Query("EXPLAIN " + query).Plan!;
        Assert.StartsWith("ForeignRows", plan.Split('\n')[1], StringComparison.Ordinal);

        // Where a corner leads, once each; the relationships with the lesser end first; circles in that order, six ways round each.
        Assert.Contains("WITH w AS MATERIALIZED (SELECT ", plan, StringComparison.Ordinal);
        Assert.Contains(
            "e AS MATERIALIZED (SELECT s.c1 AS r, LEAST(s.c2, s.c3) AS a, GREATEST(s.c2, s.c3) AS b",
            plan,
            StringComparison.Ordinal);
        Assert.Contains(
            "SELECT i.z AS z, 6 * i.p * j.p * j.q AS n FROM e i, e j, e k "
                + "WHERE i.a < i.b AND j.a = i.b AND j.a < j.b AND k.a = i.a AND k.b = j.b AND j.z = i.z AND k.z = i.z",
            plan,
            StringComparison.Ordinal);
        Assert.Equal(made.Query(query).Scalar<long>(), graph.Cut.Query(query).Scalar<long>());
    }
}
