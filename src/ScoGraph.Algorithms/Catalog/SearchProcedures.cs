using ScoGraph.Algorithms.Paths;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Catalog;

/// <summary>What can be reached from a node.</summary>
internal static class SearchProcedures
{
    private const string MaxDepth = "maxDepth";
    private const long UsualLength = 10;
    private const long UsualWalks = 10;

    private static readonly Parameter Start = new("start", ValueTypes.Node, Summary: "where the search starts");

    public static readonly AlgorithmProcedure BreadthFirst = new("algo.bfs", RunBreadthFirst)
    {
        Summary =
            "Every node that can be reached from a start, with its distance in relationships: by depth, then by node id. The start "
            + "has depth 0.",
        Arguments = [Start],
        Settings =
        [
            .. CommonSettings.Selection, CommonSettings.Outgoing,
            new Parameter(MaxDepth, ValueTypes.Integer, Value.FromInteger(int.MaxValue), "how far it goes"),
        ],
        Yields = [new("node", ValueTypes.Node), new("depth", ValueTypes.Integer)],
    };

    public static readonly AlgorithmProcedure DepthFirst = new("algo.dfs", RunDepthFirst)
    {
        Summary = "Every node that can be reached from a start, in the order of a depth-first search, numbered from 0.",
        Arguments = [Start],
        Settings = [.. CommonSettings.Selection, CommonSettings.Outgoing],
        Yields = [new("node", ValueTypes.Node), new("order", ValueTypes.Integer)],
    };

    public static readonly AlgorithmProcedure Walks = new("algo.randomWalks", RunWalks)
    {
        Summary =
            "Walks from a start that go on by relationships chosen at random, in proportion to their weights, numbered from 0. A walk ends "
            + "early where there is nowhere to go.",
        Arguments = [Start],
        Settings =
        [
            .. CommonSettings.Selection, CommonSettings.Outgoing, .. CommonSettings.Weights,
            new Parameter("length", ValueTypes.Integer, Value.FromInteger(UsualLength), "after how many relationships a walk ends"),
            new Parameter("walks", ValueTypes.Integer, Value.FromInteger(UsualWalks), "how many walks"),
            new Parameter("seed", ValueTypes.Integer, Value.FromInteger(0), "what chance is: the same seed gives the same walks"),
        ],
        Yields = [new("walk", ValueTypes.Integer), new("path", ValueTypes.Path)],
    };

    private static IEnumerable<Value[]> RunWalks(AlgorithmCall call) =>
        RandomWalk.Run(
            call.View(), call.Node(0), call.Integer("length", 0), call.Integer("walks", 0), call.Setting("seed").AsInteger(),
            call.Checkpoint)
            .Select((path, walk) => new[] { Value.FromInteger(walk), Value.From(path) });

    private static IEnumerable<Value[]> RunBreadthFirst(AlgorithmCall call) =>
        BreadthFirstSearch.Run(call.View(), call.Node(0), (int)Math.Min(int.MaxValue, call.Integer(MaxDepth, 0)), call.Checkpoint)
            .Select(visit => new[] { Value.FromNode(visit.Node), Value.FromInteger(visit.Depth) });

    private static IEnumerable<Value[]> RunDepthFirst(AlgorithmCall call) =>
        DepthFirstSearch.Run(call.View(), call.Node(0), call.Checkpoint)
            .Select((visit, order) => new[] { Value.FromNode(visit.Node), Value.FromInteger(order) });
}
