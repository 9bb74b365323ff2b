using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Elements.Batches;

namespace ScoGraph.Formats.Imports;

/// <summary>Hands elements on; every so many of them it tells how far the reading is and asks whether to go on.</summary>
internal sealed class WatchedSink(IElementSink sink, IProgress<GraphProgress>? progress, CancellationToken cancellationToken) : IElementSink
{
    private const int Interval = 4096;

    private long _nodes;
    private long _relationships;
    private long _next = Interval;

    public void Declare(GraphDeclaration declaration) => sink.Declare(declaration);

    public void Add(NodeElement node)
    {
        sink.Add(node);
        _nodes++;
        Watch();
    }

    public void Add(RelationshipElement relationship)
    {
        sink.Add(relationship);
        _relationships++;
        Watch();
    }

    public void Add(NodeBatch nodes)
    {
        sink.Add(nodes);
        _nodes += nodes.Count;
        Watch();
    }

    public void Add(RelationshipBatch relationships)
    {
        sink.Add(relationships);
        _relationships += relationships.Count;
        Watch();
    }

    public void Complete()
    {
        sink.Complete();
        progress?.Report(new GraphProgress(_nodes, _relationships));
    }

    private void Watch()
    {
        if (_nodes + _relationships < _next)
            return;
        _next = _nodes + _relationships + Interval;
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new GraphProgress(_nodes, _relationships));
    }
}
