using ScoGraph.Algorithms.Components;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Catalog;

/// <summary>What hangs together, and what goes round.</summary>
internal static class ComponentProcedures
{
    private static readonly Parameter[] NodeAndComponent = [new("node", ValueTypes.Node), new("component", ValueTypes.Integer)];

    public static readonly AlgorithmProcedure Connected = new("algo.connectedComponents", RunConnected)
    {
        Summary =
            "Each node and the component it is connected with by relationships of any direction: by component, then by node id. "
            + "Components are numbered from 0 in the order of their smallest node ids.",
        Settings = CommonSettings.Selection,
        Yields = NodeAndComponent,
    };

    public static readonly AlgorithmProcedure StronglyConnected = new("algo.stronglyConnectedComponents", RunStronglyConnected)
    {
        Summary =
            "Each node and its component, in which every node can reach every other: by component, then by node id. Components are "
            + "numbered from 0 in the order of their smallest node ids.",
        Settings = CommonSettings.Selection,
        Yields = NodeAndComponent,
    };

    public static readonly AlgorithmProcedure Cores = new("algo.kCore", RunCores)
    {
        Summary =
            "Each node and its core number: the greatest k for which it is in a part of the graph where every node has k neighbours or "
            + "more, direction and parallel relationships disregarded. The greatest first, equal ones by node id.",
        Settings = CommonSettings.Selection,
        Yields = [new("node", ValueTypes.Node), new("core", ValueTypes.Integer)],
    };

    public static readonly AlgorithmProcedure Topological = new("algo.topologicalOrder", RunTopological)
    {
        Summary =
            "The nodes in an order in which every relationship leads forwards, numbered from 0; of the nodes that could come next, "
            + "the smallest id does. A cycle is an error that shows it.",
        Settings = [.. CommonSettings.Selection,
            new Parameter("reversed", ValueTypes.Boolean, Value.False, "whether relationships lead backwards instead")],
        Yields = [new("node", ValueTypes.Node), new("position", ValueTypes.Integer)],
    };

    public static readonly AlgorithmProcedure Cycle = new("algo.findCycle", RunCycle)
    {
        Summary =
            "A closed path that repeats neither node nor relationship: one row, or none where there is no cycle. Direction 'both' "
            + "disregards direction.",
        Settings = [.. CommonSettings.Selection, CommonSettings.Outgoing],
        Yields = [new("path", ValueTypes.Path)],
    };

    private static IEnumerable<Value[]> RunConnected(AlgorithmCall call) => Rows(ConnectedComponents.Find(call.View(), call.Checkpoint));

    private static IEnumerable<Value[]> RunStronglyConnected(AlgorithmCall call) =>
        Rows(StronglyConnectedComponents.Find(call.View(), call.Checkpoint));

    private static IEnumerable<Value[]> RunCores(AlgorithmCall call) => CoreNumbers.Compute(call.View(), call.Checkpoint)
        .Select(row => new[] { Value.FromNode(row.Node), Value.FromInteger(row.Core) });

    private static IEnumerable<Value[]> RunTopological(AlgorithmCall call)
    {
        GraphPart view = call.View(call.Setting("reversed").IsTrue ? Direction.Incoming : Direction.Outgoing);
        return TopologicalOrder.Sort(view, call.Checkpoint)
            .Select((node, position) => new[] { Value.FromNode(node), Value.FromInteger(position) });
    }

    private static IEnumerable<Value[]> RunCycle(AlgorithmCall call) =>
        CycleSearch.Find(call.View(), call.Checkpoint) is { } cycle ? [[Value.From(cycle)]] : [];

    private static IEnumerable<Value[]> Rows(NodeGroup[] groups) =>
        groups.Select(group => new[] { Value.FromNode(group.Node), Value.FromInteger(group.Group) });
}
