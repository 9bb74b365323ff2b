using System.CommandLine;
using ScoGraph.Sessions.Running;
using ScoGraph.Sqlite.History;
using ScoGraph.Tool.Asking;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>--as-of, --save, --author and --message: which state a command asks, and what becomes of what it changes.</summary>
internal sealed class WritingOptions
{
    private readonly Option<string?> _asOf = AsOfOption.Create();
    private readonly SaveOption _save = new();
    private readonly AuthorOptions _authors = new();

    public void AddTo(Command command)
    {
        command.Add(_asOf);
        command.Add(_save.Option);
        _authors.AddTo(command);
    }

    /// <summary>What was asked for.</summary>
    /// <param name="graph">The file that the graph is read from; null for the built-in graph.</param>
    /// <exception cref="UsageException">The options contradict each other, or nothing is written that would record them.</exception>
    /// <exception cref="SessionException">The file cannot be written, or is there already and keeps a graph.</exception>
    public GraphSaving Read(ParseResult parsed, string? graph)
    {
        PastPoint? past = AsOfOption.Read(parsed, _asOf);
        if (past is not null && parsed.GetResult(_save.Option) is not null)
            throw new UsageException(
                $"{AsOfOption.Name} asks of a state that is not changed, so there is nothing to save; 'scograph restore' writes it as a file.");
        GraphSaving saving = _save.Read(parsed, graph);
        string? target = saving.IsKept ? graph : saving.Target?.Path;
        return saving with { Past = past, Note = _authors.Read(parsed, target, past is not null) };
    }
}
