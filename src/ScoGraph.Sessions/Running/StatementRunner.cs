using ScoGraph.Model.Diagnostics;
using ScoGraph.Queries;
using ScoGraph.Results;
using ScoGraph.Sessions.Display;

namespace ScoGraph.Sessions.Running;

/// <summary>Asks one query and shows what comes back.</summary>
internal static class StatementRunner
{
    /// <param name="execution">The statement or magic that the query belongs to.</param>
    /// <param name="text">The query, placed so that its places are those of the cell.</param>
    public static void Run(CellExecution execution, string text)
    {
        QueryResult result = Ask(execution, text);
        ShowWarnings(execution, result);
        if (result.Plan is { } plan)
            execution.Output.Show(PlanBundle.Of(plan));
        if (result.Columns.Count > 0 && (result.Plan is null || result.Count > 0))
            execution.Output.ShowRows(result, execution.IsLast, execution.Cancellation);
        if (result.Updates.Any)
            execution.Output.Write(UpdateText.Write(result.Updates) + "\n");
    }

    /// <exception cref="QueryException">The query is wrong or failed; its report shows the cell's own lines.</exception>
    public static QueryResult Ask(CellExecution execution, string text, bool why = false)
    {
        SessionSettings settings = execution.Session.Settings;
        try
        {
            QueryResult result = execution.Session.Note.Run(
                execution.Session.Asked,
                new QueryRequest(text, execution.Session.Parameters, settings.Options with { Evidence = why }, execution.Cancellation)
                {
                    Rows = settings.Allowance with { Counter = execution.Progress?.Counter },
                });
            execution.Session.Count(result.Updates);
            return result;
        }
        catch (QueryException exception)
        {
            throw execution.Session.Host.Hints.In(
                new QueryException(exception.Diagnostic, execution.Cell, exception), execution.Session.AsOf is not null);
        }
    }

    /// <summary>Asks why an expected row is not there, as queries of the session are asked.</summary>
    /// <exception cref="QueryException">The query is wrong or failed; its report shows the cell's own lines.</exception>
    /// <exception cref="SessionException">The query has no such column, or a value is none of the language.</exception>
    public static WhyNotAnswer AskWhyNot(CellExecution execution, string text, IReadOnlyDictionary<string, object?> expected)
    {
        Session session = execution.Session;
        try
        {
            return session.Asked.WhyNot(text, expected, session.Parameters, session.Settings.Options, execution.Cancellation);
        }
        catch (QueryException exception)
        {
            throw session.Host.Hints.In(new QueryException(exception.Diagnostic, execution.Cell, exception), session.AsOf is not null);
        }
        catch (ArgumentException exception)
        {
            throw SessionErrors.BadArgument(PlainMessage.Of(exception));
        }
    }

    public static void ShowWarnings(CellExecution execution, QueryResult result)
    {
        foreach (QueryWarning warning in result.Warnings)
        {
            string place = warning.Line == 0 ? "" : $" (line {warning.Line}, column {warning.Column})";
            execution.Output.Warn($"warning: {warning.Message}{place}\n");
        }
    }
}
