using ScoGraph.Sql.Cutting;
using ScoGraph.Sql.Tests.Kit;
using ScoGraph.Testing.Cases;

namespace ScoGraph.Sql.Tests;

/// <summary>What is only counted is counted before it is joined, where that is less work, and gives the same numbers.</summary>
public sealed class CountCutTests
{
    private const int Graphs = 25;

    private static readonly string[] Queries =
    [
        "MATCH (a:A)-[:R]->(b)-[:S]->(c) RETURN count(*) AS n",
        "MATCH (a:A)-[:R]->(b)-[:R]->(c:B)<-[:S]-(d) RETURN count(*) AS n",
        "MATCH (a:A)-[:R]-(b), (a)-[:S]-(c) RETURN a.i, count(*) AS n",
        "MATCH (a)-[:R]->(b) OPTIONAL MATCH (b)-[:S]->(c) RETURN a.i, count(*) AS n",
        "MATCH (a)-[:R]->(b) OPTIONAL MATCH (b)-[s:S]->(c) WHERE s.w = 1 RETURN count(*) AS n, sum(a.i) AS m, max(b.i) AS o",
        "MATCH (a)-[:R]->(b)-[:S]->(c) RETURN sum(a.i) AS m, min(b.i) AS o, count(a.i) AS p, count(a.none) AS q, count(DISTINCT b) AS r",
        "MATCH (a)-[r:R]->(b)-[s:S]->(c) WHERE r.w = 1 AND s.w = 0 AND c.i > 2 RETURN b.i, count(*) AS n",
        "MATCH (a)-[:R]->(b)-[:R]->(c)-[:S]->(d) WHERE a <> c RETURN count(*) AS n",
        "MATCH (a)-[:R]->(b)-[:R]->(c)-[:S]->(d) WHERE NOT (a)-[:R]->(c) AND a <> c RETURN count(*) AS n",
        "MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a) RETURN count(*) AS n",
        "MATCH (a:A)-[:R]-(b:A)-[:R]-(c)-[:S]->(d) WHERE a <> c RETURN count(*) AS n",
        "MATCH (a)-[:R]->(b)<-[:R]-(c)-[:S]-(d) WHERE a <> c AND b.i > 1 RETURN count(*) AS n, min(b.i) AS m",
        "MATCH (a)-[:R]-(b)-[:R]-(c)-[:S]->(d) WHERE a <> c RETURN b.i, count(*) AS n",
        "MATCH (a)-[:R]-(b)-[:S]-(c), (c)-[:R]->(d), (c)-[:S]->(e) WHERE a <> c AND c.i > 2 RETURN count(*) AS n",
        "MATCH (t)<-[:S]-(c)-[:R]-(b)-[:R]-(a) WHERE NOT (a)-[:R]-(c) AND a <> c RETURN count(*) AS n",
        "MATCH (t {i: 3})<-[:S]-(c)-[:R]-(b)-[:R]-(a) RETURN t.i, count(*) AS n",
        "MATCH (a)-[:R]->(b), (b)<-[:S]-(c) WITH b, count(*) AS n WHERE n > 1 MATCH (b)-[:R]-(d) RETURN b.i, n, count(*) AS m",
        "MATCH (a)-[:R*1..2]->(b)-[:S]->(c) RETURN a.i, count(*) AS n",
        "MATCH (a:A) WHERE EXISTS { MATCH (a)-[:R]->(b)-[:S]->(c) } RETURN count(*) AS n",
        "MATCH (a:A) RETURN a.i, COUNT { MATCH (a)-[:R]->(b)-[:S]->(c) } AS n",
        "MATCH (a:A)-[:R]->(b)-[:S]->(c) RETURN DISTINCT count(*) AS n ORDER BY n LIMIT 1",
        "MATCH (a:A)-[:R]->(b)-[:S]->(c) RETURN a.i AS i, count(*) AS n ORDER BY n, i LIMIT 2",
        "MATCH (a:A)-[:R]->(b)-[:S]->(c) RETURN count(*) AS n UNION ALL MATCH (a:B)-[:R]->(b)-[:S]->(c) RETURN count(*) AS n",
        "MATCH (a:A)-[:R]->(b)-[:S]->(c) RETURN collect(a.i) AS l",
        "MATCH (a:A)-[:R]->(b)-[:S]->(c) RETURN avg(a.i) AS n",
        "MATCH (a:A)-[:R]-(b:A)-[:R]-(c:A)-[:R]-(a) RETURN count(*) AS n",
        "MATCH (z:B) MATCH (a)-[:S]->(z) MATCH (b)-[:S]->(z) MATCH (c)-[:S]->(z) MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a) "
            + "RETURN z.i, count(*) AS n",
        "MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a) MATCH (a)-[:S]-(x)<-[:S]-(z) MATCH (b)-[:S]-(y)<-[:S]-(z) MATCH (c)-[:S]-(w)<-[:S]-(z) "
            + "RETURN count(*) AS n, sum(z.i) AS m",
        "MATCH (a)-[:R]-(b)-[:R]-(c), (c)-[:R]-(a), (a)-[:S]->(z), (b)-[:S]->(z), (c)-[:S]->(z) RETURN count(*) AS n",
        "MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a) WHERE a.i > 1 RETURN b.i, count(*) AS n",
        "MATCH (a)-[:R]->(b)-[:R]-(c)-[:R]-(a) RETURN count(*) AS n",
        "MATCH (a)-[:R]-(b)-[:R]-(c) MATCH (c)-[:R]-(a) RETURN count(*) AS n",
        "MATCH (d)<-[:S]-(a:A)-[:R]-(b:B)-[:R]-(c:A)-[:S]->(e) WHERE a <> c RETURN count(*) AS n",
        "MATCH (b:B)-[:R]->(a), (b)-[:R]->(c)-[:S]-(e) OPTIONAL MATCH (a)-[:S]->(d) WHERE a <> c RETURN b.i, count(*) AS n",
        "MATCH (:Nothing)-[:R]->(b)-[:S]->(c) RETURN count(*) AS n",
    ];

    [DuckDbFact]
    public void Numbers_are_those_of_our_own_engine()
    {
        int counted = 0;
        for (int seed = 0; seed < Graphs; seed++)
        {
            Graph made = new();
            made.Query(WalkQueries.Graph(new Random(seed)));
            using LoadedGraph graph = new(made, knowsEnds: seed % 2 == 0, hasHubs: true);
            foreach (string query in Queries)
            {
                List<string> expected = Answer(graph.Plain, query);
                Assert.Equal(expected, Answer(graph.Cut, query));
                string plan = graph.Cut.Query("EXPLAIN " + query).Plan!;
                foreach (string choice in SqlPassNames.All.Where(choice => plan.Contains(choice, StringComparison.Ordinal)))
                    Assert.Equal(expected, Answer(graph.Cut, query, new QueryOptions { DisabledPasses = [choice] }));
                counted += plan.Contains(") b", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.True(counted > Graphs * 4, $"{counted}");
    }

    private static List<string> Answer(Graph graph, string query, QueryOptions? options = null) =>
    [
        .. graph.Query(query, (QueryParameters?)null, options)
            .Select(row => string.Join(" | ", row.Columns.Select((_, i) => ExactText.Of(row[i])))).Order(StringComparer.Ordinal),
    ];
}
