using ScoGraph.Algorithms.Communities;
using ScoGraph.Algorithms.Communities.Modularity;
using ScoGraph.Algorithms.Similarity;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Catalog;

/// <summary>Who belongs together, and who is alike.</summary>
internal static class CommunityProcedures
{
    private const string Iterations = "iterations";
    private const string Seed = "seed";
    private const string Resolution = "resolution";
    private const string Rounds = "rounds";
    private const long UsualRounds = 2;
    private const string Top = "top";
    private const string MinSimilarity = "minSimilarity";
    private const long UsualIterations = 100;
    private const long UsualTop = 100;

    public static readonly AlgorithmProcedure Triangles = new("algo.triangles", RunTriangles)
    {
        Summary =
            "The triangles that each node is a corner of, and the share of the pairs of its neighbours that are neighbours, "
            + "direction and parallel relationships disregarded. The most triangles first, equal ones by node id.",
        Settings = CommonSettings.Selection,
        Yields = [new("node", ValueTypes.Node), new("triangles", ValueTypes.Integer), new("coefficient", ValueTypes.Float)],
    };

    public static readonly AlgorithmProcedure LabelPropagations = new("algo.labelPropagation", RunLabelPropagation)
    {
        Summary =
            "Each node and its community, by label propagation: by community, then by node id. Communities are numbered from 0 in "
            + "the order of their smallest node ids.",
        Settings =
        [
            .. CommonSettings.Selection, CommonSettings.Undirected, .. CommonSettings.Weights,
            new Parameter(
                Iterations, ValueTypes.Integer, Value.FromInteger(UsualIterations),
                "after how many rounds it ends at the latest"),
            new Parameter(Seed, ValueTypes.Integer, Value.FromInteger(0), "what the order of the nodes is shuffled by"),
        ],
        Yields = [new("node", ValueTypes.Node), new("community", ValueTypes.Integer)],
    };

    private static readonly Parameter[] ModularitySettings =
    [
        .. CommonSettings.Selection, .. CommonSettings.Weights,
        new Parameter(
            Resolution, ValueTypes.Number, Value.FromFloat(1), "the higher, the smaller communities are; 1 is modularity as it is"),
        new Parameter(Seed, ValueTypes.Integer, Value.FromInteger(0), "what the order of the nodes is shuffled by"),
    ];

    public static readonly AlgorithmProcedure LouvainCommunities = new("algo.louvain", RunLouvain)
    {
        Summary =
            "Each node and its community, of great modularity by the method of Louvain, direction disregarded: by community, then by node "
            + "id. Communities are numbered from 0 in the order of their smallest node ids.",
        Settings = ModularitySettings,
        Yields = [new("node", ValueTypes.Node), new("community", ValueTypes.Integer)],
    };

    public static readonly AlgorithmProcedure LeidenCommunities = new("algo.leiden", RunLeiden)
    {
        Summary =
            "The same as algo.louvain by the method of Leiden, which takes apart again what was joined too early: each community hangs "
            + "together.",
        Settings =
        [
            .. ModularitySettings,
            new Parameter(
                Rounds, ValueTypes.Integer, Value.FromInteger(UsualRounds), "how often it begins again with what it found, at the most"),
        ],
        Yields = [new("node", ValueTypes.Node), new("community", ValueTypes.Integer)],
    };

    public static readonly AlgorithmProcedure Similarity = new("algo.nodeSimilarity", RunSimilarity)
    {
        Summary =
            "Pairs of nodes by the share of their neighbours that they have in common (Jaccard's index), if any: the most alike "
            + "first, then by node ids.",
        Settings =
        [
            .. CommonSettings.Selection, CommonSettings.Outgoing,
            new Parameter(Top, ValueTypes.Integer, Value.FromInteger(UsualTop), "how many pairs at the most"),
            new Parameter(MinSimilarity, ValueTypes.Number, Value.FromFloat(0), "the least similarity"),
        ],
        Yields = [new("node1", ValueTypes.Node), new("node2", ValueTypes.Node), new("similarity", ValueTypes.Float)],
    };

    private static IEnumerable<Value[]> RunTriangles(AlgorithmCall call) =>
        TriangleCount.Compute(call.View(), call.Checkpoint)
            .Select(row => new[] { Value.FromNode(row.Node), Value.FromInteger(row.Triangles), Value.FromFloat(row.Coefficient) });

    private static IEnumerable<Value[]> RunLabelPropagation(AlgorithmCall call) =>
        LabelPropagation.Find(call.View(), call.Integer(Iterations, 0), call.Setting(Seed).AsInteger(), call.Checkpoint)
            .Select(row => new[] { Value.FromNode(row.Node), Value.FromInteger(row.Group) });

    private static IEnumerable<Value[]> RunLouvain(AlgorithmCall call) =>
        Rows(Louvain.Find(call.View(), ResolutionOf(call), call.Setting(Seed).AsInteger(), call.Checkpoint));

    private static IEnumerable<Value[]> RunLeiden(AlgorithmCall call) => Rows(Leiden.Find(
        call.View(), ResolutionOf(call), call.Integer(Rounds, 0), call.Setting(Seed).AsInteger(), call.Checkpoint));

    private static double ResolutionOf(AlgorithmCall call) => call.Number(Resolution, 0, double.MaxValue);

    private static IEnumerable<Value[]> Rows(Components.NodeGroup[] groups) =>
        groups.Select(row => new[] { Value.FromNode(row.Node), Value.FromInteger(row.Group) });

    private static IEnumerable<Value[]> RunSimilarity(AlgorithmCall call) =>
        NodeSimilarity.Find(call.View(), call.Integer(Top, 0), call.Number(MinSimilarity, 0, 1), call.Checkpoint)
            .Select(pair => new[] { Value.FromNode(pair.Node1), Value.FromNode(pair.Node2), Value.FromFloat(pair.Similarity) });
}
