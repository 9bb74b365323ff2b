using System.Text.Json;
using ScoGraph.Beliefs;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Queries;
using ScoGraph.Sessions.Running;
using ScoGraph.Sqlite.History;
using ScoGraph.Tool.Asking;
using ScoGraph.Tool.Commands.Options;

namespace ScoGraph.Tool.Batch;

/// <summary>Answers requests about one graph; an answer never ends the session.</summary>
/// <param name="graph">The graph.</param>
/// <param name="options">What holds for all requests.</param>
internal sealed class BatchSession(Graph graph, QueryOptions options)
{
    /// <summary>Far deeper than a parameter may be, so that what is too deep is told as such.</summary>
    private const int DeepestJson = 1000;

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = DeepestJson };

    private (PastPoint Point, GraphView State)? _past;

    /// <summary>The state of the past that requests are asked of which name none; null for the newest one.</summary>
    public PastPoint? Past { get; init; }

    /// <summary>Which facts are believed by requests that do not say; null for all.</summary>
    public BeliefText? Belief { get; init; }

    /// <summary>Who changes the graph, and why, where that is recorded.</summary>
    public CommitNote Note { get; init; } = CommitNote.None;

    /// <summary>Whether any request changed the graph.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>The answer to a line that is longer than a request may be.</summary>
    public static string TooLong() => BatchAnswer.WriteError(
        null, FormattableString.Invariant($"This line is longer than the {BatchLines.Longest:#,0} characters of a request."));

    /// <summary>
    /// A line of JSON for a line of JSON: <c>columns</c>, <c>rows</c>, <c>warnings</c> and <c>updates</c>, or <c>error</c>.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public string Answer(string request, CancellationToken cancellationToken)
    {
        JsonElement? id = null;
        bool isPast = false;
        try
        {
            using JsonDocument json = JsonDocument.Parse(request, Reading);
            id = Id(json.RootElement);
            BatchRequest asked = BatchRequest.Read(json.RootElement, options);
            QuerySource source = BelieveOption.Of(Asked(asked.AsOf ?? Past), asked.Believe ?? Belief);
            isPast = source is GraphView;
            QueryResult result = Note.Run(source, new QueryRequest(asked.Query, asked.Parameters, asked.Options, cancellationToken));
            HasChanged |= result.Updates.Any;
            return BatchAnswer.Write(id, result);
        }
        catch (JsonException exception)
        {
            return BatchAnswer.WriteError(id, NoJson(exception));
        }
        catch (QueryException exception)
        {
            return BatchAnswer.WriteError(id, ToolHints.Batch.In(exception, isPast));
        }
        catch (ArgumentException exception)
        {
            return BatchAnswer.WriteError(id, PlainMessage.Of(exception));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever it is, a parameter of no use or a fault of ours: the next request is answered.
            return BatchAnswer.WriteError(id, exception.Message);
        }
    }

    private QuerySource Asked(PastPoint? past)
    {
        if (past is null)
            return graph;
        if (_past is not { } last || last.Point != past)
            _past = last = (past, past.Of(graph));
        return last.State;
    }

    private static JsonElement? Id(JsonElement request)
    {
        try
        {
            return request.ValueKind == JsonValueKind.Object && request.TryGetProperty("id", out JsonElement id) ? id.Clone() : null;
        }
        catch (InvalidOperationException)
        {
            // A name before it is no text, which is told when the request is read.
            return null;
        }
    }

    private static string NoJson(JsonException exception)
    {
        long at = (exception.BytePositionInLine ?? 0) + 1;
        return exception.Message.Contains("depth", StringComparison.Ordinal)
            ? FormattableString.Invariant($"This line nests deeper than the {DeepestJson:#,0} levels that are read, at byte {at}.")
            : FormattableString.Invariant($"This line is no JSON, from byte {at} on; a request is {{\"query\": \"RETURN 1\"}}.");
    }
}
