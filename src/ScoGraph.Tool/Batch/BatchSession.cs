using System.Text.Json;
using ScoGraph.Tool.Commands;

namespace ScoGraph.Tool.Batch;

/// <summary>Answers requests about one graph; an answer never ends the session.</summary>
internal sealed class BatchSession(QuerySource source, QueryOptions options)
{
    private static readonly HashSet<string> Known = ["id", "query", "parameters"];

    /// <summary>
    /// A line of JSON for a line of JSON: <c>columns</c>, <c>rows</c>, <c>warnings</c> and <c>updates</c>, or <c>error</c>.
    /// </summary>
    public string Answer(string request, CancellationToken cancellationToken)
    {
        JsonElement? id = null;
        try
        {
            using JsonDocument json = JsonDocument.Parse(request);
            id = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("id", out JsonElement given)
                ? given.Clone() : null;
            (string query, Dictionary<string, object?> parameters) = Read(json.RootElement);
            return BatchAnswer.Write(id, source.Query(query, parameters, options, cancellationToken));
        }
        catch (JsonException exception)
        {
            return BatchAnswer.WriteError(
                id, $"This line is no JSON, from byte {(exception.BytePositionInLine ?? 0) + 1} on; a request is {{\"query\": \"RETURN 1\"}}.");
        }
        catch (UsageException exception)
        {
            return BatchAnswer.WriteError(id, exception.Message);
        }
        catch (QueryException exception)
        {
            return BatchAnswer.WriteError(id, exception);
        }
    }

    /// <exception cref="UsageException">The request is not one.</exception>
    private static (string Query, Dictionary<string, object?> Parameters) Read(JsonElement request)
    {
        if (request.ValueKind != JsonValueKind.Object || !request.TryGetProperty("query", out JsonElement query)
            || query.ValueKind != JsonValueKind.String)
            throw new UsageException("A request is an object with the member \"query\", a text.");
        if (request.EnumerateObject().FirstOrDefault(p => !Known.Contains(p.Name)) is
            { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            throw new UsageException($"A request has no member \"{unknown.Name}\"; it has \"id\", \"query\" and \"parameters\".");
        if (!request.TryGetProperty("parameters", out JsonElement parameters))
            return (query.GetString()!, []);
        return parameters.ValueKind == JsonValueKind.Object
            ? (query.GetString()!, (Dictionary<string, object?>)ParameterText.Read(parameters)!)
            : throw new UsageException("\"parameters\" is an object: names, without the dollar, and values.");
    }
}
