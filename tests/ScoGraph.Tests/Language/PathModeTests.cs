using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ScoGraph.Tests.Language;

/// <summary>Path modes against the trails that are listed and looked at one by one.</summary>
public sealed class PathModeTests
{
    private const string Trails = "MATCH p = (a)-[:R]->{0,5}(b) RETURN [n IN nodes(p) | n.id] AS path";

    [Property(MaxTest = 80)]
    public Property A_mode_keeps_the_trails_that_it_names() => Prop.ForAll(
        Gen.Choose(0, 3).Two().ListOf(6).ToArbitrary(), Gen.Elements("ACYCLIC", "SIMPLE").ToArbitrary(), (ends, mode) =>
        {
            using Graph graph = Make(ends);
            List<string> expected = [.. Paths(graph, Trails).Where(path => Fits(path, mode)).Select(Text).Order(StringComparer.Ordinal)];
            Assert.Equal(expected, Paths(graph, Trails.Replace("p = ", $"p = {mode} ", StringComparison.Ordinal)).Select(Text)
                .Order(StringComparer.Ordinal));
        });

    [Property(MaxTest = 80)]
    public Property A_search_chooses_among_them() => Prop.ForAll(
        Gen.Choose(0, 3).Two().ListOf(6).ToArbitrary(), Gen.Elements("ACYCLIC", "SIMPLE").ToArbitrary(),
        Gen.Elements("SHORTEST 1", "SHORTEST 2", "ALL SHORTEST", "ANY").ToArbitrary(), (ends, mode, search) =>
        {
            using Graph graph = Make(ends);
            var fitting = Paths(graph, Trails).Where(path => Fits(path, mode)).GroupBy(path => (path[0], path[^1]))
                .ToDictionary(group => group.Key, group => group.Select(path => path.Length).Order().ToList());
            var found = Paths(graph, Trails.Replace("p = ", $"p = {search} {mode} ", StringComparison.Ordinal)).ToList();
            Assert.All(found, path => Assert.True(Fits(path, mode), Text(path)));
            Assert.Equal(fitting.Keys.Order(), found.Select(path => (path[0], path[^1])).Distinct().Order());
            foreach (var group in found.GroupBy(path => (path[0], path[^1])))
            {
                List<int> lengths = fitting[group.Key];
                int wanted = search switch
                {
                    "ALL SHORTEST" => lengths.Count(length => length == lengths[0]),
                    "SHORTEST 2" => Math.Min(2, lengths.Count),
                    _ => 1,
                };
                Assert.Equal(wanted, group.Count());
                if (search != "ANY")
                    Assert.Equal(lengths.Take(wanted), group.Select(path => path.Length).Order());
            }
        });

    private static Graph Make(IEnumerable<(int From, int To)> ends)
    {
        Graph graph = new();
        graph.Query("UNWIND range(0, 3) AS id CREATE ({id: id})");
        foreach ((int from, int to) in ends)
            graph.Query($"MATCH (a {{id: {from}}}), (b {{id: {to}}}) CREATE (a)-[:R]->(b)");
        return graph;
    }

    private static IEnumerable<long[]> Paths(Graph graph, string query) =>
        graph.Query(query).Select(row => row.Get<IReadOnlyList<long>>("path").ToArray());

    private static bool Fits(long[] nodes, string mode)
    {
        bool closes = mode == "SIMPLE" && nodes.Length > 1 && nodes[0] == nodes[^1];
        long[] looked = closes ? nodes[1..] : nodes;
        return looked.Distinct().Count() == looked.Length;
    }

    private static string Text(long[] path) => string.Join('-', path);
}
