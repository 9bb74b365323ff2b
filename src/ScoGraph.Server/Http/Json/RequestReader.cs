using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ScoGraph.Server.Asking;

namespace ScoGraph.Server.Http.Json;

/// <summary>Reads the body of a request.</summary>
internal static class RequestReader
{
    private const string TypedMedia = "application/vnd.neo4j.query";

    private static readonly Dictionary<string, object?> NoParameters = [];

    /// <summary>How values look in what a media type names.</summary>
    public static ValueShape Shape(string? media) =>
        media is not null && media.Contains(TypedMedia, StringComparison.OrdinalIgnoreCase) ? ValueShape.Typed : ValueShape.Plain;

    /// <param name="needsStatement">Whether a request without a statement is wrong.</param>
    /// <exception cref="ServerException">The body is no request; the message says what would be.</exception>
    public static async Task<StatementRequest> Read(HttpRequest request, int mostBytes, bool needsStatement)
    {
        if (!IsJson(request.ContentType))
            throw ServerErrors.WrongMediaType();
        ReadOnlySequence<byte> body = await ReadBody(request, mostBytes);
        try
        {
            if (body.IsEmpty && !needsStatement)
                return new StatementRequest(null, IncludeCounters: false);
            using JsonDocument document = JsonDocument.Parse(body);
            return Read(document.RootElement, Shape(request.ContentType), needsStatement);
        }
        catch (JsonException exception)
        {
            throw ServerErrors.WrongRequest($"The body is no JSON: {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            throw ServerErrors.WrongRequest("The body holds a text that is no Unicode: half a surrogate pair.");
        }
        finally
        {
            request.BodyReader.AdvanceTo(body.End);
        }
    }

    /// <summary>Reads a statement of an address; its parameters are JSON.</summary>
    /// <exception cref="ServerException">The address has no statement; the message says what would be right.</exception>
    public static StatementRequest ReadQuery(HttpRequest request)
    {
        string statement = request.Query["statement"].ToString(), parameters = request.Query["parameters"].ToString();
        if (statement.Length == 0)
            throw ServerErrors.WrongRequest("The address has no statement.", "Ask ?statement=RETURN%201, or POST a body of JSON.");
        try
        {
            using JsonDocument? document = parameters.Length == 0 ? null : JsonDocument.Parse(parameters);
            Question question = new(
                statement, document is null ? NoParameters : ParameterReader.Read(document.RootElement, Shape(request.ContentType)));
            return new StatementRequest(question, IncludeCounters: false);
        }
        catch (JsonException exception)
        {
            throw ServerErrors.WrongRequest($"'parameters' is no JSON: {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            throw ServerErrors.WrongRequest("'parameters' holds a text that is no Unicode: half a surrogate pair.");
        }
    }

    private static bool IsJson(string? media) => media is not null
        && (media.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
            || media.StartsWith(TypedMedia, StringComparison.OrdinalIgnoreCase));

    private static async Task<ReadOnlySequence<byte>> ReadBody(HttpRequest request, int mostBytes)
    {
        while (true)
        {
            ReadResult read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > mostBytes)
            {
                throw new ServerException(new ServerError(413, "Neo.ClientError.Request.Invalid",
                    string.Create(CultureInfo.InvariantCulture, $"The request has more than {mostBytes} bytes; send it in parts.")));
            }

            if (read.IsCompleted)
                return read.Buffer;
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static StatementRequest Read(JsonElement root, ValueShape shape, bool needsStatement)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw ServerErrors.WrongRequest("The body is no object.", "Send {\"statement\": \"RETURN 1\"}.");
        bool counters = root.TryGetProperty("includeCounters", out JsonElement asked) && asked.ValueKind == JsonValueKind.True;
        if (!root.TryGetProperty("statement", out JsonElement statement) || statement.ValueKind == JsonValueKind.Null)
        {
            return needsStatement ? throw ServerErrors.WrongRequest("The body has no 'statement'.", "Send {\"statement\": \"RETURN 1\"}.")
                : new StatementRequest(null, counters);
        }

        if (statement.ValueKind != JsonValueKind.String)
            throw ServerErrors.WrongRequest("'statement' is no text.");
        Question question = new(statement.GetString()!, root.TryGetProperty("parameters", out JsonElement parameters)
            && parameters.ValueKind != JsonValueKind.Null ? ParameterReader.Read(parameters, shape) : NoParameters)
        {
            ReadOnly = IsReading(root),
            Timeout = Number(root, "maxExecutionTime") is { } seconds
                ? TimeSpan.FromSeconds(Math.Clamp(seconds, 1, 1_000_000)) : null,
            AsOf = Number(root, "asOf"),
            ValidOn = Day(root),
            Evidence = root.TryGetProperty("evidence", out JsonElement evidence) && evidence.ValueKind == JsonValueKind.True,
        };
        return new StatementRequest(question, counters);
    }

    private static bool IsReading(JsonElement root)
    {
        if (!root.TryGetProperty("accessMode", out JsonElement mode) || mode.ValueKind == JsonValueKind.Null)
            return false;
        string? text = mode.ValueKind == JsonValueKind.String ? mode.GetString() : null;
        return "READ".Equals(text, StringComparison.OrdinalIgnoreCase) || ("WRITE".Equals(text, StringComparison.OrdinalIgnoreCase) ? false
            : throw ServerErrors.WrongRequest("'accessMode' is READ or WRITE."));
    }

    private static long? Number(JsonElement root, string name) =>
        !root.TryGetProperty(name, out JsonElement number) || number.ValueKind == JsonValueKind.Null ? null
            : number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out long whole) && whole >= 0 ? whole
            : throw ServerErrors.WrongRequest($"'{name}' is a whole number, 0 or more.");

    private static DateOnly? Day(JsonElement root) =>
        !root.TryGetProperty("validOn", out JsonElement day) || day.ValueKind == JsonValueKind.Null ? null
            : day.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(day.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly read)
            ? read : throw ServerErrors.WrongRequest("'validOn' is a day as 2026-11-29.");
}
