using ScoGraph.Algorithms.Catalog;
using ScoGraph.Algorithms.Tests.Graphs;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Graphs;

namespace ScoGraph.Algorithms.Tests.Catalog;

public sealed class CatalogTests
{
    /// <summary>Four cities on a square of roads of 100 km, a rail diagonal of 120, and a person who lives in one.</summary>
    private static readonly IGraphSnapshot Cities = new SnapshotBuilder()
        .Node(0, "City").Node(1, "City").Node(2, "City").Node(3, "City").Node(4, "Person")
        .Relationship(0, "ROAD", 0, 1).Relationship(1, "ROAD", 1, 2).Relationship(2, "ROAD", 0, 3).Relationship(3, "ROAD", 3, 2)
        .Relationship(4, "RAIL", 0, 2).Relationship(5, "LIVES_IN", 4, 0)
        .Set(true, 0, "km", Value.FromInteger(100)).Set(true, 1, "km", Value.FromInteger(100)).Set(true, 2, "km", Value.FromInteger(100))
        .Set(true, 3, "km", Value.FromFloat(100.5)).Set(true, 4, "km", Value.FromInteger(120))
        .Set(false, 0, "x", Value.FromInteger(0)).Set(false, 0, "y", Value.FromInteger(0))
        .Set(false, 1, "x", Value.FromInteger(0)).Set(false, 1, "y", Value.FromInteger(80))
        .Set(false, 2, "x", Value.FromInteger(80)).Set(false, 2, "y", Value.FromInteger(80))
        .Set(false, 3, "x", Value.FromInteger(80)).Set(false, 3, "y", Value.FromInteger(0))
        .Build();

    [Theory]
    [InlineData("algo.bfs", "(#4)", "", "(#4) 0; (#0) 1; (#1) 2; (#2) 2; (#3) 2")]
    [InlineData("algo.bfs", "(#4)", "maxDepth=1", "(#4) 0; (#0) 1")]
    [InlineData("algo.bfs", "(#2)", "direction='in' types=['ROAD']", "(#2) 0; (#1) 1; (#3) 1; (#0) 2")]
    [InlineData("algo.bfs", "(#4)", "labels='City'", "")]
    [InlineData("algo.dfs", "(#0)", "types='ROAD'", "(#0) 0; (#1) 1; (#2) 2; (#3) 3")]
    [InlineData("algo.shortestPath", "(#4) (#2)", "", "<4-0-2> 2")]
    [InlineData("algo.shortestPath", "(#2) (#4)", "", "")]
    [InlineData("algo.shortestPath", "(#2) (#4)", "direction='both'", "<2-0-4> 2")]
    [InlineData("algo.shortestPath", "(#1) (#1)", "", "<1> 0")]
    [InlineData("algo.allShortestPaths", "(#0) (#2)", "types=['ROAD']", "<0-1-2> 2; <0-3-2> 2")]
    [InlineData("algo.dijkstra", "(#0) (#2)", "types=['ROAD'] weight='km'", "<0-1-2> 200")]
    [InlineData("algo.dijkstra", "(#4) (#2)", "weight='km' defaultWeight=7", "<4-0-2> 127")]
    [InlineData("algo.aStar", "(#0) (#2)", "weight='km' x='x' y='y'", "<0-2> 120")]
    [InlineData("algo.aStar", "(#0) (#2)", "weight='km' latitude='x' longitude='y' scale=0", "<0-2> 120")]
    [InlineData("algo.kShortestPaths", "(#0) (#2) 2", "weight='km'", "0 <0-2> 120; 1 <0-1-2> 200")]
    [InlineData("algo.kShortestPaths", "(#0) (#2) 9", "weight='km'", "0 <0-2> 120; 1 <0-1-2> 200; 2 <0-3-2> 200.5")]
    [InlineData("algo.distances", "(#0)", "weight='km'", "(#0) 0; (#1) 100; (#3) 100; (#2) 120")]
    [InlineData("algo.randomWalks", "(#4)", "walks=2 length=1", "0 <4-0>; 1 <4-0>")]
    [InlineData("algo.kCore", "", "", "(#0) 2; (#1) 2; (#2) 2; (#3) 2; (#4) 1")]
    [InlineData("algo.harmonic", "", "types=['ROAD'] labels=['City']",
        "(#0) 0.8333333333333334; (#1) 0.3333333333333333; (#3) 0.3333333333333333; (#2) 0")]
    [InlineData("algo.louvain", "", "types=['LIVES_IN']", "(#0) 0; (#4) 0; (#1) 1; (#2) 2; (#3) 3")]
    [InlineData("algo.leiden", "", "types=['LIVES_IN']", "(#0) 0; (#4) 0; (#1) 1; (#2) 2; (#3) 3")]
    [InlineData("algo.connectedComponents", "", "types=['LIVES_IN']", "(#0) 0; (#4) 0; (#1) 1; (#2) 2; (#3) 3")]
    [InlineData("algo.stronglyConnectedComponents", "", "", "(#0) 0; (#1) 1; (#2) 2; (#3) 3; (#4) 4")]
    [InlineData("algo.topologicalOrder", "", "", "(#4) 0; (#0) 1; (#1) 2; (#3) 3; (#2) 4")]
    [InlineData("algo.topologicalOrder", "", "reversed=true", "(#2) 0; (#1) 1; (#3) 2; (#0) 3; (#4) 4")]
    [InlineData("algo.findCycle", "", "", "")]
    [InlineData("algo.findCycle", "", "direction='both' types=['ROAD']", "<0-1-2-3-0>")]
    [InlineData("algo.minimumSpanningTree", "", "weight='km' labels=['City']", "[#0] 100; [#1] 100; [#2] 100")]
    [InlineData("algo.maxFlow", "(#0) (#2)", "weight='km'", "320")]
    [InlineData("algo.maxFlow", "(#0) (#2)", "", "3")]
    [InlineData("algo.degree", "", "labels=['City']", "(#0) 3; (#1) 1; (#3) 1; (#2) 0")]
    [InlineData("algo.degree", "", "labels=['City'] weight='km' direction='both'", "(#2) 320.5; (#0) 320; (#3) 200.5; (#1) 200")]
    [InlineData("algo.closeness", "", "labels=['City'] direction='both' types=['ROAD']", "(#0) 0.75; (#1) 0.75; (#2) 0.75; (#3) 0.75")]
    [InlineData("algo.betweenness", "", "", "(#0) 3; (#1) 0; (#2) 0; (#3) 0; (#4) 0")]
    [InlineData("algo.pageRank", "", "damping=0 labels=['City']", "(#0) 0.25; (#1) 0.25; (#2) 0.25; (#3) 0.25")]
    [InlineData("algo.triangles", "", "labels=['City']", "(#0) 2 0.6666666666666666; (#2) 2 0.6666666666666666; (#1) 1 1; (#3) 1 1")]
    [InlineData("algo.labelPropagation", "", "types=['LIVES_IN']", "(#0) 0; (#4) 0; (#1) 1; (#2) 2; (#3) 3")]
    [InlineData("algo.nodeSimilarity", "", "types=['ROAD']", "(#1) (#3) 1")]
    [InlineData("algo.nodeSimilarity", "", "top=1 minSimilarity=0.3", "(#1) (#3) 1")]
    public void Rows_come_in_their_order(string name, string arguments, string configuration, string rows) =>
        Assert.Equal(rows, Rows(name, CallText.Arguments(arguments, configuration)));

    [Theory]
    [InlineData("algo.bfs", "null", "", "InvalidArgumentValue", "algo.bfs needs a value for 'start', but got null.")]
    [InlineData("algo.bfs", "'x'", "", "InvalidArgumentType", "algo.bfs expects a node for 'start', but got a value of type String.")]
    [InlineData("algo.bfs", "(#0)", "maxDepth=-1", "InvalidArgumentValue",
        "algo.bfs expects an integer of at least 0 for 'maxDepth', but got -1.")]
    [InlineData("algo.dfs", "(#0)", "labels=3", "InvalidArgumentType",
        "algo.dfs expects a string or a list of strings for 'labels', but got a value of type Integer.")]
    [InlineData("algo.dfs", "(#0)", "labels=[3]", "InvalidArgumentType",
        "algo.dfs expects a string or a list of strings for 'labels', but got a value of type Integer.")]
    [InlineData("algo.dfs", "(#0)", "direction='up'", "InvalidArgumentValue",
        "algo.dfs expects 'out', 'in' or 'both' for 'direction', but got 'up'.")]
    [InlineData("algo.pageRank", "", "damping=1.5", "InvalidArgumentValue",
        "algo.pageRank expects a number from 0 to 1 for 'damping', but got 1.5.")]
    [InlineData("algo.pageRank", "", "tolerance=-1", "InvalidArgumentValue",
        "algo.pageRank expects a number of at least 0 for 'tolerance', but got -1.")]
    [InlineData("algo.aStar", "(#0) (#2)", "x='x'", "InvalidArgumentValue",
        "algo.aStar needs either 'latitude' and 'longitude' or 'x' and 'y' in its configuration.")]
    [InlineData("algo.triangles", "", "label='A'", "InvalidArgumentValue",
        "algo.triangles does not know the configuration key 'label'; it knows labels, types.")]
    public void MistakesAreSentences(string name, string arguments, string configuration, string detail, string message)
    {
        ValueException error = Assert.Throws<ValueException>(() => Rows(name, CallText.Arguments(arguments, configuration)));
        Assert.Equal((detail, message), (error.Detail, error.Message));
    }

    [Fact]
    public void A_misspelt_key_is_guessed() => Assert.Equal(
        "Did you mean 'weight'?",
        Assert.Throws<ValueException>(() => Rows("algo.dijkstra", CallText.Arguments("(#0) (#2)", "wieght='km'"))).Hint);

    [Fact]
    public void Every_procedure_is_described()
    {
        Assert.Equal(26, AlgorithmCatalog.All.Count);
        Assert.Distinct(AlgorithmCatalog.All.Select(procedure => procedure.Name));
        Assert.All(AlgorithmCatalog.All, procedure =>
        {
            Assert.StartsWith("algo.", procedure.Name, StringComparison.Ordinal);
            Assert.EndsWith(".", procedure.Summary, StringComparison.Ordinal);
            Assert.NotEmpty(procedure.Yields);
            Assert.Distinct(procedure.Settings.Select(setting => setting.Name));
            Assert.All(procedure.Settings, setting => Assert.True(setting.Default is not null && setting.Summary.Length > 0));
            Assert.All(procedure.Arguments, argument => Assert.Null(argument.Default));
            Assert.NotNull(procedure.Parameters[^1].Default);
        });
    }

    [Fact]
    public void Rows_are_of_the_types_yielded()
    {
        Value[] most = [Value.FromNode(0), Value.FromNode(2), Value.FromInteger(3)];
        foreach (AlgorithmProcedure procedure in AlgorithmCatalog.All.Where(procedure => procedure.Name != "algo.aStar"))
        {
            foreach (Value[] row in procedure.Run(Cities, most[..procedure.Arguments.Count]))
            {
                Assert.Equal(procedure.Yields.Count, row.Length);
                Assert.All(row.Zip(procedure.Yields),
                    cell => Assert.NotEqual(ValueTypes.None, cell.First.Kind.ToTypes() & cell.Second.Types));
            }
        }
    }

    [Fact]
    public void Every_whole_graph_algorithm_can_be_stopped()
    {
        IGraphSnapshot chain = TestGraphs.Chain(10_000);
        foreach (AlgorithmProcedure procedure in AlgorithmCatalog.All.Where(procedure => procedure.Arguments.Count == 0))
            Assert.Throws<OperationCanceledException>(() => procedure.Run(chain, [], () => throw new OperationCanceledException()).Count());
    }

    [Fact]
    public void An_empty_graph_has_no_rows()
    {
        foreach (AlgorithmProcedure procedure in AlgorithmCatalog.All.Where(procedure => procedure.Arguments.Count == 0))
            Assert.Empty(procedure.Run(new SnapshotBuilder().Build(), []));
    }

    private static string Rows(string name, Value[] arguments) =>
        string.Join("; ", AlgorithmCatalog.All.Single(procedure => procedure.Name == name)
            .Run(Cities, arguments).Select(row => string.Join(' ', row)));
}
