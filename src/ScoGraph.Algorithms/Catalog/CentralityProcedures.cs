using ScoGraph.Algorithms.Centrality;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Catalog;

/// <summary>How central nodes are. All rows come with the greatest score first, equal ones by node id.</summary>
internal static class CentralityProcedures
{
    private const string Damping = "damping";
    private const string Iterations = "iterations";
    private const string Tolerance = "tolerance";

    private static readonly Parameter[] Settings =
        [.. CommonSettings.Selection, CommonSettings.Outgoing, .. CommonSettings.Weights];

    private static readonly Parameter[] NodeAndScore = [new("node", ValueTypes.Node), new("score", ValueTypes.Float)];

    public static readonly AlgorithmProcedure PageRanks = new("algo.pageRank", RunPageRank)
    {
        Summary =
            "How often a random walk along relationships, followed in proportion to their weights, comes to each node; scores sum "
            + "to 1. The greatest first, equal ones by node id.",
        Settings =
        [
            .. Settings,
            new Parameter(
                Damping, ValueTypes.Number, Value.FromFloat(new PageRankOptions().Damping),
                "the probability of following a relationship rather than jumping to any node"),
            new Parameter(
                Iterations, ValueTypes.Integer, Value.FromInteger(new PageRankOptions().MostIterations),
                "after how many rounds it ends at the latest"),
            new Parameter(
                Tolerance, ValueTypes.Number, Value.FromFloat(new PageRankOptions().Tolerance),
                "it ends when a round changes the scores by less in all"),
        ],
        Yields = NodeAndScore,
    };

    public static readonly AlgorithmProcedure Degree = new("algo.degree", RunDegree)
    {
        Summary =
            "The number of relationships of each node, or the sum of their weights; a loop counts once. The greatest first, equal "
            + "ones by node id.",
        Settings = Settings,
        Yields = [new("node", ValueTypes.Node), new("degree", ValueTypes.Number)],
    };

    public static readonly AlgorithmProcedure Closeness = new("algo.closeness", RunCloseness)
    {
        Summary =
            "How near the others are to each node (Wasserman and Faust's formula, for graphs that are not connected). "
            + "The greatest first, equal ones by node id.",
        Settings = Settings,
        Yields = NodeAndScore,
    };

    public static readonly AlgorithmProcedure Harmonic = new("algo.harmonic", RunHarmonic)
    {
        Summary =
            "The sum of one over the distance from each node to every other that it reaches, over the number of others. The greatest "
            + "first, equal ones by node id.",
        Settings = Settings,
        Yields = NodeAndScore,
    };

    public static readonly AlgorithmProcedure Betweenness = new("algo.betweenness", RunBetweenness)
    {
        Summary =
            "For every pair of other nodes the share of the shortest paths between them that lead through a node, summed. The "
            + "greatest first, equal ones by node id.",
        Settings = Settings,
        Yields = NodeAndScore,
    };

    private static IEnumerable<Value[]> RunPageRank(AlgorithmCall call)
    {
        PageRankOptions options = new(
            call.Number(Damping, 0, 1), call.Integer(Iterations, 0), call.Number(Tolerance, 0, double.PositiveInfinity));
        return Rows(PageRank.Compute(call.View(), options, call.Checkpoint));
    }

    private static IEnumerable<Value[]> RunDegree(AlgorithmCall call)
    {
        Views.GraphPart view = call.View();
        return DegreeCentrality.Compute(view, call.Checkpoint).Select(row => new[]
        {
            Value.FromNode(row.Node), view.Weights.IsWeighted ? Value.FromFloat(row.Score) : Value.FromInteger((long)row.Score),
        });
    }

    private static IEnumerable<Value[]> RunCloseness(AlgorithmCall call) => Rows(ClosenessCentrality.Compute(call.View(), call.Checkpoint));

    private static IEnumerable<Value[]> RunHarmonic(AlgorithmCall call) => Rows(HarmonicCentrality.Compute(call.View(), call.Checkpoint));

    private static IEnumerable<Value[]> RunBetweenness(AlgorithmCall call) =>
        Rows(BetweennessCentrality.Compute(call.View(), call.Checkpoint));

    private static IEnumerable<Value[]> Rows(NodeScore[] scores) =>
        scores.Select(row => new[] { Value.FromNode(row.Node), Value.FromFloat(row.Score) });
}
