namespace ScoGraph.Sessions.Running;

/// <summary>A value that somebody types behind a magic: an expression, else the text itself.</summary>
internal static class ValueText
{
    public static object? Read(CellExecution execution, string text)
    {
        try
        {
            return execution.Session.Source.Query($"RETURN ({text}\n) AS value", execution.Session.Parameters,
                execution.Session.Settings.Options, execution.Cancellation)[0][0];
        }
        catch (QueryException exception) when (exception.Category == ErrorCategory.SyntaxError)
        {
            return text;
        }
    }
}
