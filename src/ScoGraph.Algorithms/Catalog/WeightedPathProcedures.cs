using ScoGraph.Algorithms.Paths;
using ScoGraph.Algorithms.Paths.Distances;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Catalog;

/// <summary>Paths of the smallest sum of weights between two nodes. A negative weight that they come upon is an error.</summary>
internal static class WeightedPathProcedures
{
    private static readonly Parameter[] Ends =
        [new("source", ValueTypes.Node, Summary: "where paths start"), new("target", ValueTypes.Node, Summary: "where they end")];

    private static readonly Parameter[] Settings =
        [.. CommonSettings.Selection, CommonSettings.Outgoing, .. CommonSettings.Weights];

    private static readonly Parameter[] PathAndCost = [new("path", ValueTypes.Path), new("cost", ValueTypes.Float)];

    public static readonly AlgorithmProcedure Dijkstra = new("algo.dijkstra", RunDijkstra)
    {
        Summary = "A path of the smallest sum of weights from one node to another: one row, or none.",
        Arguments = Ends,
        Settings = Settings,
        Yields = PathAndCost,
    };

    public static readonly AlgorithmProcedure AStar = new("algo.aStar", RunAStar)
    {
        Summary =
            "The same as algo.dijkstra, sooner, where nodes have coordinates and no relationship weighs less than the straight line "
            + "between its ends.",
        Arguments = Ends,
        Settings =
        [
            .. Settings,
            new Parameter("latitude", ValueTypes.String, Value.Null, "the node property that holds degrees north"),
            new Parameter("longitude", ValueTypes.String, Value.Null, "the node property that holds degrees east"),
            new Parameter("x", ValueTypes.String, Value.Null, "the node property that holds the abscissa, in the plane"),
            new Parameter("y", ValueTypes.String, Value.Null, "the node property that holds the ordinate, in the plane"),
            new Parameter(
                "scale", ValueTypes.Number, Value.FromFloat(1), "the weight of one metre, or in the plane of one unit of distance"),
        ],
        Yields = PathAndCost,
    };

    public static readonly AlgorithmProcedure KShortest = new("algo.kShortestPaths", RunKShortest)
    {
        Summary =
            "The k paths of the smallest sums of weights that repeat no node, by cost, numbered from 0; parallel relationships make "
            + "different paths.",
        Arguments = [.. Ends, new Parameter("k", ValueTypes.Integer, Summary: "how many paths at the most")],
        Settings = Settings,
        Yields = [new("index", ValueTypes.Integer), .. PathAndCost],
    };

    public static readonly AlgorithmProcedure Distances = new("algo.distances", RunDistances)
    {
        Summary =
            "Every node that can be reached from a start, with the smallest sum of weights of a path to it: by cost, then by node id. The "
            + "start has cost 0.",
        Arguments = [new("start", ValueTypes.Node, Summary: "where paths start")],
        Settings = Settings,
        Yields = [new("node", ValueTypes.Node), new("cost", ValueTypes.Float)],
    };

    private static IEnumerable<Value[]> RunDistances(AlgorithmCall call) =>
        SingleSourceDistances.Find(call.View(), call.Node(0), call.Checkpoint)
            .Select(row => new[] { Value.FromNode(row.Node), Value.FromFloat(row.Cost) });

    private static IEnumerable<Value[]> RunDijkstra(AlgorithmCall call) =>
        Rows(LightestPath.Find(call.View(), call.Node(0), call.Node(1), call.Checkpoint));

    private static IEnumerable<Value[]> RunAStar(AlgorithmCall call)
    {
        GraphPart view = call.View();
        CoordinateProperties coordinates = (call.Text("latitude"), call.Text("longitude"), call.Text("x"), call.Text("y")) switch
        {
            ({ } latitude, { } longitude, null, null) => new CoordinateProperties(latitude, longitude, OnEarth: true),
            (null, null, { } x, { } y) => new CoordinateProperties(x, y, OnEarth: false),
            _ => throw AlgorithmErrors.CoordinatesUnclear("algo.aStar"),
        };
        CoordinateEstimate estimate = new(view, coordinates, call.Number("scale", 0, double.MaxValue), call.Node(1));
        return Rows(new AStarSearch(view, call.Checkpoint).Find(call.Node(0), call.Node(1), estimate));
    }

    private static IEnumerable<Value[]> RunKShortest(AlgorithmCall call) =>
        KShortestPaths.Find(call.View(), call.Node(0), call.Node(1), call.Integer(2, 0), call.Checkpoint)
            .Select((path, index) => new[] { Value.FromInteger(index), Value.From(path.Path), Value.FromFloat(path.Cost) });

    private static IEnumerable<Value[]> Rows(WeightedPath? path) =>
        path is null ? [] : [[Value.From(path.Path), Value.FromFloat(path.Cost)]];
}
