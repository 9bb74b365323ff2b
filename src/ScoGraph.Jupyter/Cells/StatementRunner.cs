using ScoGraph.Jupyter.Display;
using ScoGraph.Queries;
using ScoGraph.Results;

namespace ScoGraph.Jupyter.Cells;

/// <summary>Asks one query and shows what comes back.</summary>
internal static class StatementRunner
{
    /// <param name="step">The step that the query belongs to.</param>
    /// <param name="text">The query, placed so that its places are those of the cell.</param>
    public static void Run(CellStep step, string text)
    {
        QueryResult result = Ask(step, text);
        ShowWarnings(step, result);
        if (result.Plan is { } plan)
            step.Output.Show(PlanBundle.Of(plan));
        if (result.Columns.Count > 0 && (result.Plan is null || result.Count > 0))
            step.Output.ShowRows(result, step.IsLast, step.Cancellation);
        if (result.Updates.Any)
            step.Output.Write(UpdateText.Write(result.Updates) + "\n");
    }

    /// <exception cref="QueryException">The query is wrong or failed; its report shows the cell's own lines.</exception>
    public static QueryResult Ask(CellStep step, string text)
    {
        NotebookSettings settings = step.Session.Settings;
        try
        {
            return step.Session.Source.Run(
                new QueryRequest(text, step.Session.Parameters, settings.Options, step.Cancellation) { Rows = settings.Allowance });
        }
        catch (QueryException exception)
        {
            throw new QueryException(exception.Diagnostic, step.Cell, exception);
        }
    }

    public static void ShowWarnings(CellStep step, QueryResult result)
    {
        foreach (QueryWarning warning in result.Warnings)
            step.Output.Warn($"warning: {warning.Message} (line {warning.Line}, column {warning.Column})\n");
    }
}
