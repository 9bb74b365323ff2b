using ScoGraph.Sessions.Running;
using ScoGraph.Sqlite.History;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Asking;

/// <summary>Keeps a changed graph when all has been answered, or says that nothing is kept.</summary>
/// <param name="Target">Where; null for nowhere.</param>
/// <param name="Source">The file that the graph was read from; null for the built-in graph.</param>
/// <param name="IsOwn">Whether the target is that very file, which is left alone where nothing changed.</param>
internal sealed record GraphSaving(SaveTarget? Target, string? Source, bool IsOwn)
{
    /// <summary>Whether the source keeps every commit by itself.</summary>
    public bool IsKept { get; } = Source is not null && KeptGraph.Is(Source);

    /// <summary>The state of the past that is asked; null for the newest one.</summary>
    public PastPoint? Past { get; init; }

    /// <summary>Whether the graph is wanted whatever is asked: to be written, or for what it was.</summary>
    public bool NeedsGraph => Target is not null || Past is not null;

    /// <summary>Who changes the graph, and why, where that is recorded.</summary>
    public CommitNote Note { get; init; } = CommitNote.None;

    /// <summary>What of a graph is asked.</summary>
    /// <exception cref="SessionException">A state of the past is asked, and the graph keeps no history.</exception>
    public QuerySource Asked(Graph graph) => Past is { } past ? past.Of(graph) : graph;

    /// <summary>Saves, where that was asked for.</summary>
    public void Save(Graph graph, bool hasChanged, ToolTerminal terminal, CancellationToken cancellationToken)
    {
        if (Target is null)
            return;
        if (IsOwn && !hasChanged)
        {
            terminal.Errors.WriteLine($"Nothing was changed; {Target.Path} is as it was.");
            return;
        }

        LongWork.Run(terminal, $"Writing {Target.Path}", () => Target.Write(graph, Note, cancellationToken));
        terminal.Errors.WriteLine($"Saved to {Target.Path}.");
    }

    /// <summary>Says that changes are lost, and how they would be kept.</summary>
    public void TellLost(ToolTerminal terminal)
    {
        if (IsKept && Target is null)
            return;
        terminal.Errors.WriteLine(
            Target is not null ? $"Nothing was saved; {Target.Path} is as it was."
            : Source is null || Directory.Exists(Source) ? "Nothing was saved: --save=FILE keeps the changed graph in a file."
            : $"Nothing was saved: --save keeps the changes in {Source}, --save=FILE in another file.");
    }
}
