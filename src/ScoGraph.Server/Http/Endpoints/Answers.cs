using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Http.Json;
using ScoGraph.Server.Http.Transactions;
using ScoGraph.Server.Wording;

namespace ScoGraph.Server.Http.Endpoints;

/// <summary>Writes answers of the Query API.</summary>
internal static class Answers
{
    private const int FlushBytes = 64 * 1024;

    /// <param name="request">What was asked.</param>
    /// <param name="answer">The rows, taken as fast as the client takes them; null where nothing was asked.</param>
    /// <param name="open">The transaction that goes on; null for none.</param>
    /// <param name="time">The server's clock.</param>
    public static async Task Write(HttpContext context, StatementRequest request, Answer? answer, OpenTransaction? open, TimeProvider time)
    {
        ValueShape shape = RequestReader.Shape(context.Request.Headers.Accept);
        if (answer is not null)
            await answer.Prepare();
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.ContentType = shape == ValueShape.Typed ? "application/vnd.neo4j.query" : "application/json";
        PipeWriter body = context.Response.BodyWriter;
        await using Utf8JsonWriter json = new(body);
        json.WriteStartObject();
        if (answer is not null)
        {
            List<Row>? cited = request.Question is { Evidence: true } ? [] : null;
            ServerError? failure = await WriteData(context, json, (shape, time), answer, cited);
            if (failure is not null)
                ErrorWriter.WriteErrors(json, failure);
            if (cited is not null)
                WriteEvidence(json, cited);
            if (request.IncludeCounters)
                AnswerWriter.Counters(json, answer.Updates);
            AnswerWriter.Notifications(json, answer.Warnings);
            AnswerWriter.Plan(json, answer);
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

    /// <returns>What ended the rows before their time; the status is sent by then.</returns>
    private static async Task<ServerError?> WriteData(
        HttpContext context, Utf8JsonWriter json, (ValueShape Shape, TimeProvider Time) how, Answer answer, List<Row>? cited)
    {
        CellJson cells = AnswerWriter.Cells(json, how.Shape, answer.Snapshot);
        json.WriteStartObject("data");
        json.WriteStartArray("fields");
        foreach (string column in answer.Columns)
            json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteStartArray("values");
        ServerError? failure = null;
        long flushed = 0;
        while (true)
        {
            (Row? row, failure) = await Next(answer);
            if (row is null)
                break;
            cited?.Add(row);
            WriteRow(json, cells, row);
            // The writer hands bytes on by itself, a few thousand at a time, to a pipe that keeps them until it is flushed.
            if (json.BytesCommitted + json.BytesPending - flushed < FlushBytes)
                continue;
            await json.FlushAsync(context.RequestAborted);
            await PatientBody.Flush(context, how.Time);
            flushed = json.BytesCommitted;
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return failure;
    }

    private static async ValueTask<(Row? Row, ServerError? Failure)> Next(Answer answer)
    {
        try
        {
            return (await answer.Next(), null);
        }
        catch (Exception exception) when (exception is QueryException or ObjectDisposedException)
        {
            return (null, ServerErrors.Of(exception));
        }
    }

    private static void WriteRow(Utf8JsonWriter json, CellJson cells, Row row)
    {
        json.WriteStartArray();
        foreach (ref readonly Model.Values.Value value in row.Values)
            cells.Write(value);
        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, List<Row> rows)
    {
        json.WriteStartArray("evidence");
        foreach (Row row in rows)
            AnswerWriter.Citations(json, row);
        json.WriteEndArray();
    }
}
