using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Views;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests.Contract;

/// <summary>Makes a graph as a view of a larger one, of which the rest is hidden.</summary>
internal static class FilteredViews
{
    /// <summary>
    /// The graph with elements in its gaps, with a hidden node for every third of its own, and with hidden relationships, also of types,
    /// labels and keys that it does not have itself.
    /// </summary>
    public static ReferenceGraph Larger(ReferenceGraph graph)
    {
        ReferenceGraph larger = new();
        int node = 0, relationship = 0;
        int nodeBound = graph.Nodes.Count == 0 ? 0 : graph.Nodes.Keys.Last() + 1;
        for (; node < nodeBound + 4; node++)
            larger.Nodes.Add(node, graph.Nodes.GetValueOrDefault(node) ?? Extra(node));
        int bound = graph.Relationships.Count == 0 ? 0 : graph.Relationships.Keys.Last() + 1;
        for (; relationship < bound + 1000; relationship++)
        {
            larger.Relationships.Add(
                relationship, graph.Relationships.GetValueOrDefault(relationship) ?? Between(relationship, relationship * 13 % node));
        }

        return larger;

        ReferenceRelationship Between(int id, int end) => new(
            id % 7 == 0 ? "V" : "T", id % 3 == 0 ? id % node : graph.Nodes.Keys.FirstOrDefault(), end,
            new() { ["q"] = Value.FromString("hidden"), ["w"] = Value.FromInteger(id) });
    }

    /// <summary>A state of the larger graph without what the graph does not have.</summary>
    public static IGraphSnapshot Of(IGraphSnapshot larger, ReferenceGraph graph)
    {
        IdSetBuilder nodes = new(), relationships = new();
        foreach (int id in larger.GetNodes(-1).ToArray().Where(id => !graph.Nodes.ContainsKey(id)))
            nodes.Add(id);
        foreach (int id in larger.Relationships.Live.ToArray().Where(id => !graph.Relationships.ContainsKey(id)))
            relationships.Add(id);
        return FilteredSnapshot.Of(larger, HiddenElements.Of(larger, nodes.Build(), relationships), []);
    }

    private static ReferenceNode Extra(int id) => new(
        id % 2 == 0 ? ["A", "Extra"] : [], new() { ["p"] = Value.FromInteger(id), ["z"] = Value.FromString("hidden") });
}
