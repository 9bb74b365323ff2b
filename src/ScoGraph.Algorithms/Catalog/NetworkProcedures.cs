using ScoGraph.Algorithms.Flow;
using ScoGraph.Algorithms.Trees;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Catalog;

/// <summary>Spanning trees and flows.</summary>
internal static class NetworkProcedures
{
    public static readonly AlgorithmProcedure SpanningForest = new("algo.minimumSpanningTree", RunSpanningForest)
    {
        Summary =
            "The relationships of the smallest sum of weights that keep connected what is, direction disregarded: by weight, then "
            + "by relationship id.",
        Settings = [.. CommonSettings.Selection, .. CommonSettings.Weights],
        Yields = [new("relationship", ValueTypes.Relationship), new("weight", ValueTypes.Float)],
    };

    public static readonly AlgorithmProcedure Flow = new("algo.maxFlow", RunFlow)
    {
        Summary =
            "What can flow from a source to a sink, the weights being capacities: one row, or none where the graph does not have "
            + "both.",
        Arguments = [
            new("source", ValueTypes.Node, Summary: "where it comes from"), new("sink", ValueTypes.Node, Summary: "where it goes")],
        Settings = [.. CommonSettings.Selection, CommonSettings.Outgoing, .. CommonSettings.Weights],
        Yields = [new("flow", ValueTypes.Float)],
    };

    private static IEnumerable<Value[]> RunSpanningForest(AlgorithmCall call) =>
        MinimumSpanningForest.Find(call.View(), call.Checkpoint)
            .Select(edge => new[] { Value.FromRelationship(edge.Relationship), Value.FromFloat(edge.Weight) });

    private static IEnumerable<Value[]> RunFlow(AlgorithmCall call) =>
        MaximumFlow.Find(call.View(), call.Node(0), call.Node(1), call.Checkpoint) is { } flow ? [[Value.FromFloat(flow.Value)]] : [];
}
