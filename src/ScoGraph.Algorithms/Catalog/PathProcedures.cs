using ScoGraph.Algorithms.Paths;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Catalog;

/// <summary>Paths of the fewest relationships between two nodes.</summary>
internal static class PathProcedures
{
    private static readonly Parameter[] Ends =
        [new("source", ValueTypes.Node, Summary: "where paths start"), new("target", ValueTypes.Node, Summary: "where they end")];

    private static readonly Parameter[] PathAndLength = [new("path", ValueTypes.Path), new("length", ValueTypes.Integer)];

    public static readonly AlgorithmProcedure Shortest = new("algo.shortestPath", RunShortest)
    {
        Summary = "A path of the fewest relationships from one node to another: one row, or none. From a node to itself it has length 0.",
        Arguments = Ends,
        Settings = [.. CommonSettings.Selection, CommonSettings.Outgoing],
        Yields = PathAndLength,
    };

    public static readonly AlgorithmProcedure AllShortest = new("algo.allShortestPaths", RunAllShortest)
    {
        Summary =
            "Every path of the fewest relationships from one node to another, in the order of their relationships' types and nodes; "
            + "parallel relationships make different paths.",
        Arguments = Ends,
        Settings = [.. CommonSettings.Selection, CommonSettings.Outgoing],
        Yields = PathAndLength,
    };

    private static IEnumerable<Value[]> RunShortest(AlgorithmCall call) =>
        ShortestPath.Find(call.View(), call.Node(0), call.Node(1), call.Checkpoint) is { } path ? [Row(path)] : [];

    private static IEnumerable<Value[]> RunAllShortest(AlgorithmCall call) =>
        AllShortestPaths.Find(call.View(), call.Node(0), call.Node(1), call.Checkpoint).Select(Row);

    private static Value[] Row(PathValue path) => [Value.From(path), Value.FromInteger(path.Relationships.Length)];
}
