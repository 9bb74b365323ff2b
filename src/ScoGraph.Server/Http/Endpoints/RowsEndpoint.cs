using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Http.Json;

namespace ScoGraph.Server.Http.Endpoints;

/// <summary>
/// <c>POST /db/{name}/rows</c>: the rows of a reading statement as lines of JSON (NDJSON), made as fast as the client takes them. A failure
/// midway is the last line, <c>{"errors":[…]}</c>.
/// </summary>
internal sealed class RowsEndpoint(Asker asker)
{
    private const int FlushBytes = 16 * 1024;

    public async Task Handle(HttpContext context, Caller caller)
    {
        StatementRequest request = await RequestReader.Read(context.Request, asker.Options.MaxRequestBytes, needsStatement: true);
        await Give(context, request, caller);
    }

    /// <summary>
    /// <c>GET /db/{name}/rows?statement=…&amp;parameters=…</c>: the same, with a tag where the rows only change with the graph.
    /// </summary>
    public Task HandleGet(HttpContext context, Caller caller) => Give(context, RequestReader.ReadQuery(context.Request), caller);

    private async Task Give(HttpContext context, StatementRequest request, Caller caller)
    {
        await using Answer rows = await asker.Stream(RouteTexts.Graph(context), request.Question!, caller, context.RequestAborted);
        if (HttpMethods.IsGet(context.Request.Method) && rows.IsRepeatable && EntityTags.IsKnown(context, rows.Snapshot))
            return;
        // The first row before the status: what is wrong with the text is a proper error.
        Row? first = await rows.Next();
        context.Response.ContentType = "application/x-ndjson";
        await Write(context, request, rows, first);
    }

    private async Task Write(HttpContext context, StatementRequest request, Answer rows, Row? first)
    {
        ValueShape shape = RequestReader.Shape(context.Request.Headers.Accept);
        await using Utf8JsonWriter json = new(context.Response.BodyWriter);
        long pending = 0;
        CellJson cells = AnswerWriter.Cells(json, shape, rows.Snapshot);
        try
        {
            for (Row? row = first; row is not null; row = await rows.Next())
            {
                WriteRow(json, cells, row, request.Question!.Evidence);
                pending += await EndLine(context, json);
                if (pending < FlushBytes)
                    continue;
                await PatientBody.Flush(context, asker.Options.Time);
                pending = 0;
            }
        }
        catch (QueryException failed)
        {
            json.Reset();
            json.WriteStartObject();
            ErrorWriter.WriteErrors(json, ServerErrors.Of(failed));
            json.WriteEndObject();
            await EndLine(context, json);
        }
    }

    private static void WriteRow(Utf8JsonWriter json, CellJson cells, Row row, bool evidence)
    {
        json.WriteStartObject();
        for (int i = 0; i < row.Count; i++)
        {
            json.WritePropertyName(row.Columns[i]);
            cells.Write(row.Values[i]);
        }

        if (evidence)
        {
            json.WritePropertyName("$evidence");
            AnswerWriter.Citations(json, row);
        }

        json.WriteEndObject();
    }

    private static async ValueTask<long> EndLine(HttpContext context, Utf8JsonWriter json)
    {
        await json.FlushAsync(context.RequestAborted);
        long bytes = json.BytesCommitted + 1;
        json.Reset();
        context.Response.BodyWriter.GetSpan(1)[0] = (byte)'\n';
        context.Response.BodyWriter.Advance(1);
        return bytes;
    }
}
