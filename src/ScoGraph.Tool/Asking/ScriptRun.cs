using ScoGraph.Queries;
using ScoGraph.Results;
using ScoGraph.Sessions.Cells;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Output;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Asking;

/// <summary>Asks the statements of a script one after the other and writes their rows; the first that fails ends it.</summary>
/// <param name="source">
/// What is asked: a graph, which keeps what each statement changes, a state of the past, or what is believed of either.
/// </param>
/// <param name="terminal">Where rows and messages go.</param>
/// <param name="format">How rows are written.</param>
internal sealed class ScriptRun(QuerySource source, ToolTerminal terminal, string format)
{
    public required IReadOnlyDictionary<string, object?> Parameters { get; init; }

    public required QueryOptions Options { get; init; }

    /// <summary>Who changes the graph, and why, where that is recorded.</summary>
    public CommitNote Note { get; init; } = CommitNote.None;

    /// <summary>The file that the script stands in; null for none.</summary>
    public string? File { get; init; }

    /// <summary>Whether any statement changed the graph.</summary>
    public bool HasChanged { get; private set; }

    /// <returns>Whether every statement succeeded; what went wrong with one is told already, with its place in the script.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public bool All(IReadOnlyList<ScriptStatement> statements, CancellationToken cancellationToken)
    {
        foreach (ScriptStatement statement in statements)
        {
            try
            {
                Ask(statement, cancellationToken);
            }
            catch (QueryException exception)
            {
                QueryException error = statements.Count == 1 && exception.Diagnostic.Span.IsNone ? exception : statement.Place(exception);
                string message = ToolHints.Command.In(error, source is GraphView).Message;
                ErrorText.Write(File is null ? message : $"{File}: {message}", terminal);
                return false;
            }
        }

        return true;
    }

    private void Ask(ScriptStatement statement, CancellationToken cancellationToken)
    {
        using RowOutput output = new(RowFormats.Writer(format, terminal, Options.Evidence), terminal) { Statement = statement };
        QueryResult result = Note.Run(
            source, new QueryRequest(statement.Text, Parameters, Options, cancellationToken) { Taker = output });
        HasChanged |= result.Updates.Any;
        output.End(result);
        if (result.Updates.Any)
            terminal.Errors.WriteLine(UpdateText.Write(result.Updates));
    }
}
