using ScoGraph.SideBySide.Kernels;

namespace ScoGraph.SideBySide.Hand;

/// <summary>Eighteen questions of the set as loops over plain arrays, to tell what a question costs above what its work costs.</summary>
internal static class HandKernels
{
    private const string Triangles =
        "MATCH (a:Person)-[:KNOWS]-(b:Person)-[:KNOWS]-(c:Person)-[:KNOWS]-(a) RETURN count(*) AS n";

    public static IReadOnlyList<Kernel> Of(Graph graph, IReadOnlyList<BenchmarkQuery> queries)
    {
        HandData data = new(graph.ReadState());
        Subgraphs subgraphs = new(data);
        Scans scans = new(data);
        Reaches reaches = new(data);
        return
        [
            Make("friends-of-friends", asked => reaches.FriendsOfFriends((long)asked["id"]!)),
            Make("reach-1-to-3", asked => reaches.Within((long)asked["id"]!, 3)),
            Make("shortest-path", asked => reaches.Distance((long)asked["a"]!, (long)asked["b"]!)),
            Make("scan-filter", asked => scans.Filter((long)asked["len"]!, (long)asked["day"]!)),
            Make("scan-contains", asked => scans.Contains((string)asked["word"]!)),
            Make("top-k", _ => scans.Newest()) with { Column = "m.id" },
            Make("group-country", _ => scans.Countries()),
            Make("group-tag", _ => scans.Tags()),
            Make("lsqb-1", _ => subgraphs.Lsqb1()), Make("lsqb-2", _ => subgraphs.Lsqb2()), Make("lsqb-3", _ => subgraphs.Lsqb3()),
            Make("lsqb-4", _ => subgraphs.Lsqb4()), Make("lsqb-5", _ => subgraphs.Lsqb5()), Make("lsqb-6", _ => subgraphs.Lsqb6()),
            Make("lsqb-7", _ => subgraphs.Lsqb7()), Make("lsqb-8", _ => subgraphs.Lsqb8()), Make("lsqb-9", _ => subgraphs.Lsqb9()),
            new Kernel("triangles", () => subgraphs.AllTriangles(), given => (long)given, Triangles),
        ];

        Kernel Make(string id, Func<IReadOnlyDictionary<string, object?>, long> run)
        {
            BenchmarkQuery query = queries.Single(q => q.Id == id);
            return new Kernel(id, () => run(query.Parameters), given => (long)given, query.Cypher) { Parameters = query.Parameters };
        }
    }
}
