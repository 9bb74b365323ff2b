using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Http.Json;
using ScoGraph.Server.Http.Transactions;

namespace ScoGraph.Server.Http.Endpoints;

/// <summary>Writes answers of the Query API.</summary>
internal static class Answers
{
    private const int FlushBytes = 64 * 1024;

    /// <param name="request">What was asked.</param>
    /// <param name="result">The rows; null where nothing was asked.</param>
    /// <param name="open">The transaction that goes on; null for none.</param>
    public static async Task Write(HttpContext context, StatementRequest request, QueryResult? result, OpenTransaction? open)
    {
        ValueShape shape = RequestReader.Shape(context.Request.Headers.Accept);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.ContentType = shape == ValueShape.Typed ? "application/vnd.neo4j.query" : "application/json";
        PipeWriter body = context.Response.BodyWriter;
        await using Utf8JsonWriter json = new(body);
        json.WriteStartObject();
        if (result is not null && request.Question is { } question)
        {
            await WriteData(context, json, shape, result);
            if (question.Evidence)
                WriteEvidence(json, result);
            if (request.IncludeCounters)
                AnswerWriter.Counters(json, result.Updates);
            AnswerWriter.Notifications(json, result.Warnings);
            AnswerWriter.Plan(json, result);
        }

        if (open is not null)
        {
            json.WriteStartObject("transaction");
            json.WriteString("id", open.Id);
            json.WriteString("expires", open.Expires.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
        else
        {
            json.WriteStartArray("bookmarks");
            json.WriteStringValue(Bookmarks.Only);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }

    private static async Task WriteData(HttpContext context, Utf8JsonWriter json, ValueShape shape, QueryResult result)
    {
        CellJson cells = AnswerWriter.Cells(json, shape, result.Snapshot);
        json.WriteStartObject("data");
        json.WriteStartArray("fields");
        foreach (string column in result.Columns)
            json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteStartArray("values");
        foreach (Row row in result)
        {
            json.WriteStartArray();
            foreach (ref readonly Model.Values.Value value in row.Values)
                cells.Write(value);
            json.WriteEndArray();
            if (json.BytesPending > FlushBytes)
            {
                await json.FlushAsync(context.RequestAborted);
                await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, QueryResult result)
    {
        json.WriteStartArray("evidence");
        foreach (Row row in result)
            AnswerWriter.Citations(json, row);
        json.WriteEndArray();
    }
}
