using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Tests;

namespace ScoGraph.Functions.Tests;

/// <summary>A context over a small graph, with a seeded source of chance and time standing still.</summary>
internal sealed class TestContext : FunctionContext
{
    public TinyGraph Elements { get; } = new();

    public HashSet<int> DeletedNodes { get; } = [];

    public HashSet<int> DeletedRelationships { get; } = [];

    public override IGraphSnapshot Graph => Elements;

    public override Int128 StatementTime => 0;

    public override string TimeZone => "Z";

    public override Random Random { get; } = new(42);

    public override bool IsDeletedNode(int node) => DeletedNodes.Contains(node);

    public override bool IsDeletedRelationship(int relationship) => DeletedRelationships.Contains(relationship);

    public override void ThrowIfStopped()
    {
    }
}
