using ScoGraph.Explorer.Reasons;
using ScoGraph.Explorer.Viewing;

namespace ScoGraph.Explorer.Asking;

/// <summary>The question that is under way, its answer, and what of it is looked at. One thread at a time.</summary>
internal sealed class QueryDesk(Workspace workspace)
{
    private ReasonFinder? _reasons;
    private CancellationTokenSource? _running;

    public QueryHelp Help { get; } = new(workspace);

    /// <summary>The last answer; null before the first, and where the last question failed.</summary>
    public AskedResult? Result { get; private set; }

    /// <summary>What is wrong with the last question; null for nothing.</summary>
    public AskFailure? Failure { get; private set; }

    /// <summary>How many questions were answered, rightly or not.</summary>
    public int Asked { get; private set; }

    public bool IsRunning => _running is not null;

    public ResultTab Tab { get; set; }

    public RowOrder Order { get; } = new();

    /// <summary>The position of the row that is looked at; -1 for none.</summary>
    public int Row { get; private set; } = -1;

    /// <summary>Why the chosen row is there; null where nothing says so.</summary>
    public RowReasons? Reasons { get; private set; }

    /// <summary>What is wrong with finding the reasons; null for nothing.</summary>
    public string? ReasonProblem { get; private set; }

    /// <summary>What the graph view shows; null where the rows hold no elements.</summary>
    public string? View { get; private set; }

    /// <summary>Asks a question; a former one that is still under way is stopped.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="prefix">Words that are put before it, such as <c>EXPLAIN</c>; empty for none.</param>
    public async Task Run(string text, string prefix = "")
    {
        Stop();
        using CancellationTokenSource running = new();
        _running = running;
        string before = prefix.Length == 0 || Begins(text, "EXPLAIN") || Begins(text, "PROFILE") ? "" : prefix + " ";
        (AskedResult? result, AskFailure? failure) = await Ask(before + text, running.Token);
        // A later question took the desk meanwhile.
        if (_running != running)
            return;
        _running = null;
        Take(result, failure is { Start: >= 0 } ? Moved(failure, before.Length) : failure);
    }

    /// <summary>Stops what is under way; it changes nothing then.</summary>
    public void Stop() => _running?.Cancel();

    /// <summary>Looks at a row, and finds why it is there.</summary>
    public async Task Choose(int row)
    {
        (Row, Reasons, ReasonProblem) = (row, null, null);
        if (row < 0 || Result is not { HasEvidence: true } result || _reasons is not { } finder)
            return;
        try
        {
            RowReasons found = await Task.Run(() => finder.Find(result.Rows[row]));
            if (Result == result && Row == row)
                Reasons = found;
        }
        catch (Exception exception) when (exception is QueryException or ObjectDisposedException)
        {
            ReasonProblem = AskFailure.Of(exception).Message;
        }
    }

    /// <summary>The positions of rows by another order.</summary>
    public void Sort(int column) => Order.Sort(column);

    private async Task<(AskedResult? Result, AskFailure? Failure)> Ask(string text, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyDictionary<string, object?> parameters = QuestionParameters.Read(Help.Parameters);
            AskedResult result = await Task.Run(() => workspace.Ask(text, parameters, cancellationToken), cancellationToken);
            string? view = await Task.Run(() => ViewFeed.Of(result.Rows, result.Snapshot), cancellationToken);
            View = view;
            return (result, null);
        }
        catch (FormatException wrong)
        {
            return (null, new AskFailure(wrong.Message));
        }
        catch (OperationCanceledException)
        {
            return (null, new AskFailure("The question was stopped; it changed nothing."));
        }
        catch (Exception exception)
        {
            return (null, AskFailure.Of(exception));
        }
    }

    private void Take(AskedResult? result, AskFailure? failure)
    {
        (Result, Failure, Row, Reasons, ReasonProblem) = (result, failure, -1, null, null);
        Asked++;
        Order.Take(result?.Rows ?? []);
        _reasons = result is null ? null : new ReasonFinder(result.Snapshot);
        View = result is null ? null : View;
        if (result is null)
            return;
        Tab = result.Plan is not null ? ResultTab.Plan
            : View is not null && result.Rows.All(HasElementsAlone) ? ResultTab.Graph
            : ResultTab.Table;
    }

    private static bool HasElementsAlone(Row row)
    {
        foreach (ref readonly Model.Values.Value value in row.Values)
        {
            if (!value.IsNode && !value.IsRelationship && value.Kind != Model.Values.ValueKind.Path)
                return false;
        }

        return true;
    }

    private static bool Begins(string text, string word) => text.TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The place in the text without what was put before it.</summary>
    private static AskFailure Moved(AskFailure failure, int by) => failure with
    {
        Start = Math.Max(0, failure.Start - by),
        Column = failure.Line == 1 ? Math.Max(1, failure.Column - by) : failure.Column,
    };
}
