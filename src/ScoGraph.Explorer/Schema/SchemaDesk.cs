using ScoGraph.Drawing.Content;
using ScoGraph.Drawing.Html;
using ScoGraph.Explorer.Asking;

namespace ScoGraph.Explorer.Schema;

/// <summary>What the graph that is looked at is made of: its names with their counts, and how they hang together.</summary>
internal sealed class SchemaDesk(Workspace workspace)
{
    private static readonly DrawingOptions Options = new() { MaxNodes = 300 };

    private object? _state;

    /// <summary>The names with their counts; null before the first look.</summary>
    public GraphSchema? Names { get; private set; }

    /// <summary>Labels and the types between them, as the graph view takes them; null for an empty graph.</summary>
    public string? View { get; private set; }

    /// <summary>What is wrong with looking; null for nothing.</summary>
    public string? Problem { get; private set; }

    /// <summary>Looks anew, if the state is another one. O(nodes and relationships).</summary>
    public async Task Refresh(CancellationToken cancellationToken = default)
    {
        try
        {
            QuerySource source = workspace.State;
            object state = source.ReadState();
            if (_state == state)
                return;
            (Names, View) = await Task.Run(() => Look(source, cancellationToken), cancellationToken);
            (_state, Problem) = (state, null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Problem = AskFailure.Of(exception).Message;
        }
    }

    private static (GraphSchema Names, string? View) Look(QuerySource source, CancellationToken cancellationToken)
    {
        ViewContent content = new SchemaReader(source.ReadState(), cancellationToken).Read(Options.MaxNodes);
        return (source.Schema(), content.Nodes.Count == 0 ? null : ViewJson.Write(content, Options));
    }
}
