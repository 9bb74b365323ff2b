using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Views;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests.Contract;

/// <summary>A view of a published state.</summary>
public sealed class ViewOfStateTests : SnapshotContract
{
    private protected override IGraphSnapshot Make(ReferenceGraph graph) =>
        FilteredViews.Of(Filling.Publish(FilteredViews.Larger(graph)).Current, graph);
}

/// <summary>A view of a state whose pages are loaded when they are asked for.</summary>
public sealed class ViewOfLateStateTests : SnapshotContract
{
    private protected override IGraphSnapshot Make(ReferenceGraph graph) =>
        FilteredViews.Of(LateState.Of((MemorySnapshot)Filling.Publish(FilteredViews.Larger(graph)).Current), graph);
}

/// <summary>A view of a view: first the relationships are hidden, then the nodes.</summary>
public sealed class ViewOfViewTests : SnapshotContract
{
    private protected override IGraphSnapshot Make(ReferenceGraph graph)
    {
        IGraphSnapshot larger = Filling.Publish(FilteredViews.Larger(graph)).Current;
        IdSetBuilder relationships = new();
        foreach (int id in larger.Relationships.Live.ToArray().Where(id => id % 2 == 0 && !graph.Relationships.ContainsKey(id)))
            relationships.Add(id);
        IGraphSnapshot first = FilteredSnapshot.Of(larger, new HiddenElements(IdSet.Empty, relationships.Build()), []);
        return FilteredViews.Of(first, graph);
    }
}

/// <summary>A view that hides nothing, and says something.</summary>
public sealed class ViewOfEverythingTests : SnapshotContract
{
    private protected override IGraphSnapshot Make(ReferenceGraph graph) => FilteredSnapshot.Of(
        Filling.Publish(graph).Current, new HiddenElements(IdSet.Empty, IdSet.Empty), ["a doubt"]);
}
