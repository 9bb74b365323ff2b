using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Graphs;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests.Contract;

/// <summary>The state that a store publishes.</summary>
public sealed class PublishedSnapshotTests : SnapshotContract
{
    private protected override IGraphSnapshot Make(ReferenceGraph graph) => Filling.Publish(graph).Current;
}

/// <summary>What a statement sees of its own writes.</summary>
public sealed class DraftViewTests : SnapshotContract
{
    private protected override IGraphSnapshot Make(ReferenceGraph graph)
    {
        IGraphWriter writer = new MemoryStore().BeginWrite().BeginStatement();
        Filling.Fill(writer, graph);
        return writer.View;
    }
}

/// <summary>What a statement sees that adds to what a store has published, where pages are partly its own.</summary>
public sealed class DraftOverStateTests : SnapshotContract
{
    private protected override IGraphSnapshot Make(ReferenceGraph graph)
    {
        IGraphWriter writer = Filling.WithGaps(graph).BeginWrite().BeginStatement();
        Filling.DeleteGaps(writer, graph);
        return writer.View;
    }
}

/// <summary>A state whose pages are loaded when they are asked for.</summary>
public sealed class LateSnapshotTests : SnapshotContract
{
    private protected override IGraphSnapshot Make(ReferenceGraph graph) => LateState.Of((MemorySnapshot)Filling.Publish(graph).Current);
}

/// <summary>A draft over a state whose pages are loaded when they are asked for: what became empty must not come back.</summary>
public sealed class DraftOverLateTests : SnapshotContract
{
    private protected override IGraphSnapshot Make(ReferenceGraph graph)
    {
        GraphDraft draft = new(LateState.Of((MemorySnapshot)Filling.WithGaps(graph).Current));
        Filling.DeleteGaps(draft, graph);
        return draft.Freeze();
    }
}

/// <summary>The naive snapshot of the tests, which knows nothing of the store.</summary>
public sealed class BuiltSnapshotTests : SnapshotContract
{
    private protected override IGraphSnapshot Make(ReferenceGraph graph)
    {
        SnapshotBuilder builder = new();
        foreach ((int id, ReferenceNode node) in graph.Nodes)
        {
            builder.Node(id, [.. node.Labels]);
            foreach ((string key, Value value) in node.Properties)
                builder.Set(false, id, key, value);
        }

        foreach ((int id, ReferenceRelationship relationship) in graph.Relationships)
        {
            builder.Relationship(id, relationship.Type, relationship.Start, relationship.End);
            foreach ((string key, Value value) in relationship.Properties)
                builder.Set(true, id, key, value);
        }

        return builder.Build();
    }
}
