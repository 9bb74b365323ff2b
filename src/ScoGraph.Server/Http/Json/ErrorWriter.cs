using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using ScoGraph.Server.Asking;

namespace ScoGraph.Server.Http.Json;

/// <summary>Writes what went wrong: as the Query API does, or as problem details (RFC 9457) to who accepts those.</summary>
internal static class ErrorWriter
{
    private const string Problem = "application/problem+json";

    /// <param name="alwaysProblem">Whether the address is no part of the Query API.</param>
    public static async Task Write(HttpContext context, ServerError error, bool alwaysProblem)
    {
        bool problem = alwaysProblem || context.Request.Headers.Accept.ToString().Contains(Problem, StringComparison.OrdinalIgnoreCase);
        context.Response.StatusCode = error.Status;
        context.Response.ContentType = problem ? Problem : "application/json";
        if (error.Status == 401)
            context.Response.Headers.WWWAuthenticate = "Bearer, Basic realm=\"ScoGraph\", charset=\"UTF-8\"";
        if (error.RetryAfter > 0)
            context.Response.Headers.RetryAfter = error.RetryAfter.ToString(CultureInfo.InvariantCulture);
        ArrayBufferWriter<byte> body = new();
        using (Utf8JsonWriter json = new(body))
        {
            json.WriteStartObject();
            if (problem)
                WriteProblem(json, error);
            else
                WriteErrors(json, error);
            json.WriteEndObject();
        }

        await context.Response.BodyWriter.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }

    /// <summary>The member <c>errors</c> of an answer.</summary>
    public static void WriteErrors(Utf8JsonWriter json, ServerError error)
    {
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteString("code", error.Code);
        json.WriteString("message", error.Message);
        WritePlace(json, error);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteProblem(Utf8JsonWriter json, ServerError error)
    {
        json.WriteString("type", "about:blank");
        json.WriteString("title", ReasonPhrases.GetReasonPhrase(error.Status));
        json.WriteNumber("status", error.Status);
        json.WriteString("detail", error.Message);
        json.WriteString("code", error.Code);
        WritePlace(json, error);
    }

    private static void WritePlace(Utf8JsonWriter json, ServerError error)
    {
        if (error.Line > 0)
        {
            json.WriteNumber("line", error.Line);
            json.WriteNumber("column", error.Column);
        }

        if (error.Hint is { } hint)
            json.WriteString("hint", hint);
    }
}
