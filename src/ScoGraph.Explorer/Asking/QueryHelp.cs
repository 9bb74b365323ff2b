using ScoGraph.Editing;

namespace ScoGraph.Explorer.Asking;

/// <summary>Help while a question is typed: colours, what could stand at the cursor, and what is wrong so far.</summary>
internal sealed class QueryHelp(Workspace workspace)
{
    private const int MostItems = 50, LongestText = 200_000;

    private (object State, GraphSchema Schema)? _schema;

    /// <summary>Values by name, as they stand beside the question.</summary>
    public string Parameters { get; set; } = "";

    /// <summary>The colours of a text.</summary>
    public IReadOnlyList<EditorMark> Colours(string text) => text.Length > LongestText ? []
        : [.. QueryColours.Of(text).Select(piece => new EditorMark(piece.Start, piece.Length, piece.Class.ToString().ToLowerInvariant()))];

    /// <summary>What is wrong with a text; null where nothing is, and where it cannot be said without running it.</summary>
    public AskFailure? Check(string text, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            workspace.Check(text, QuestionParameters.Read(Parameters), cancellationToken);
            return null;
        }
        catch (FormatException)
        {
            // That is told beside the parameters.
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return AskFailure.Of(exception);
        }
    }

    /// <summary>What could stand at a cursor.</summary>
    public CompletionList Complete(string text, int cursor)
    {
        int at = Math.Clamp(cursor, 0, text.Length);
        Graph graph = workspace.Graph;
        CompletionList found = QueryCompletion.Complete(text, at, Schema(), graph.Offered.Functions, graph.Offered.Procedures);
        string typed = text[found.Start..found.End];
        IEnumerable<CompletionItem> items = typed.StartsWith('$')
            ? found.Items.Concat(Values(typed)).DistinctBy(item => item.Text) : found.Items;
        return found with { Items = [.. items.Where(item => item.Text != typed).Take(MostItems)] };
    }

    private IEnumerable<CompletionItem> Values(string typed)
    {
        IReadOnlyDictionary<string, object?> given;
        try
        {
            given = QuestionParameters.Read(Parameters);
        }
        catch (FormatException)
        {
            return [];
        }

        return given.Keys.Select(name => "$" + name).Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(name => new CompletionItem(name, CompletionKind.Parameter, ""));
    }

    /// <summary>Counted once for each state: that is work in proportion to the graph's names.</summary>
    private GraphSchema Schema()
    {
        object state = workspace.Graph.ReadState();
        if (_schema is not { } kept || kept.State != state)
            _schema = kept = (state, workspace.Graph.Schema());
        return kept.Schema;
    }
}
