using System.Text.Json;
using ScoGraph.Beliefs;
using ScoGraph.Sqlite.History;
using ScoGraph.Tool.Commands.Options;

namespace ScoGraph.Tool.Batch;

/// <summary>A request: a question, its parameters, and limits of its own.</summary>
internal sealed record BatchRequest(string Query, Dictionary<string, object?> Parameters, QueryOptions Options)
{
    /// <summary>The state of the past that is asked; null where none is named.</summary>
    public PastPoint? AsOf { get; private init; }

    /// <summary>Which facts are believed; null where that is not said.</summary>
    public BeliefText? Believe { get; private init; }

    private static readonly string[] Known =
        ["id", "query", "parameters", "timeoutMs", "maxRows", "maxMemoryBytes", "readOnly", "validOn", "asOf", "believe"];

    /// <param name="request">The JSON of a line.</param>
    /// <param name="session">What holds for all requests: those of this one can only lower it.</param>
    /// <exception cref="UsageException">The request is not one.</exception>
    public static BatchRequest Read(JsonElement request, QueryOptions session)
    {
        if (request.ValueKind != JsonValueKind.Object)
            throw NoQuestion();
        HashSet<string> seen = [];
        foreach (JsonProperty member in request.EnumerateObject())
        {
            string name = JsonTexts.Name(member);
            if (!seen.Add(name))
                throw new UsageException($"The member \"{name}\" is given twice.");
        }

        if (!request.TryGetProperty("query", out JsonElement query) || query.ValueKind != JsonValueKind.String)
            throw NoQuestion();
        foreach (string name in seen)
        {
            if (!Known.Contains(name))
                throw new UsageException(
                    $"A request has no member \"{name}\"; it has \"{string.Join("\", \"", Known[..^1])}\" and \"{Known[^1]}\".");
        }

        QueryOptions asked = new()
        {
            Limits = new QueryLimits
            {
                Timeout = Number(request, "timeoutMs", -1) is { } time ? Time(time) : null,
                MaxRows = Number(request, "maxRows", 0),
                MaxMemory = Number(request, "maxMemoryBytes", 0),
            },
            ReadOnly = Flag(request, "readOnly"),
            ImportFolder = session.ImportFolder,
            ValidOn = Day(request),
        };
        return new BatchRequest(JsonTexts.Text(query), ReadParameters(request), asked.Within(session))
        {
            AsOf = ReadPast(request),
            Believe = ReadBelief(request),
        };
    }

    private static UsageException NoQuestion() => new("A request is an object with the member \"query\", a text.");

    private static Dictionary<string, object?> ReadParameters(JsonElement request) =>
        !request.TryGetProperty("parameters", out JsonElement parameters) ? []
            : parameters.ValueKind == JsonValueKind.Object ? (Dictionary<string, object?>)ParameterText.Read(parameters)!
            : throw new UsageException("\"parameters\" is an object: names, without the dollar, and values.");

    /// <summary>-1, and what is longer than a time can be, is the session's limit.</summary>
    private static TimeSpan Time(long milliseconds) =>
        milliseconds < 0 || milliseconds > TimeSpan.MaxValue.TotalMilliseconds / 2
            ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(milliseconds);

    private static long? Number(JsonElement request, string name, long least)
    {
        if (!request.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) && number >= least
            ? number : throw new UsageException($"\"{name}\" is a whole number, {least} or more.");
    }

    private static DateOnly? Day(JsonElement request)
    {
        if (!request.TryGetProperty("validOn", out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return (value.ValueKind == JsonValueKind.String ? ValidOnOption.Day(JsonTexts.Text(value)) : null)
            ?? throw new UsageException("\"validOn\" is a day, such as \"2024-07-04\".");
    }

    private static PastPoint? ReadPast(JsonElement request)
    {
        if (!request.TryGetProperty("asOf", out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            return null;
        string text = value.ValueKind switch
        {
            JsonValueKind.String => JsonTexts.Text(value),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
        return PastPoint.Read(text) ?? throw new UsageException($"\"asOf\" is {PastPoint.Takes}; an instant is a text.");
    }

    private static BeliefText? ReadBelief(JsonElement request)
    {
        if (!request.TryGetProperty("believe", out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            return null;
        JsonElement[] conditions = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        return Array.TrueForAll(conditions, condition => condition.ValueKind == JsonValueKind.String)
            ? BelieveOption.Read([.. conditions.Select(JsonTexts.Text)])
            : throw new UsageException($"\"believe\" is a condition or a list of them: {BeliefText.Conditions}.");
    }

    private static bool Flag(JsonElement request, string name) =>
        request.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null
        && (value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean() : throw new UsageException($"\"{name}\" is true or false."));
}
