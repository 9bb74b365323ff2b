namespace ScoGraph.Jupyter.Requests;

/// <summary>Why a cell failed, as clients show it.</summary>
/// <param name="Name">The kind of error.</param>
/// <param name="Text">A sentence.</param>
/// <param name="Lines">The whole report.</param>
internal sealed record CellFailure(string Name, string Text, IReadOnlyList<string> Lines)
{
    public static CellFailure Of(Exception exception) => exception switch
    {
        QueryException query => new CellFailure(query.Category.ToString(), query.Reason, query.Message.Split('\n')),
        OperationCanceledException => Plain("Interrupted", "The cell was stopped; the statement that ran has changed nothing."),
        ScoGraphException or IOException or UnauthorizedAccessException => Plain("Error", exception.Message),
        _ => new CellFailure("InternalError", exception.Message, exception.ToString().Split('\n')),
    };

    private static CellFailure Plain(string name, string text) => new(name, text, [$"{name}: {text}"]);
}
