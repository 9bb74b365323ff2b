using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;
using ScoGraph.Mcp.Protocol;
using ScoGraph.Server.Asking;

namespace ScoGraph.Mcp.Http;

/// <summary>Streamable HTTP: each message is a POST with its answer; there are no sessions, and no messages of the server's own.</summary>
/// <param name="handlers">Answer messages.</param>
/// <param name="mostBytes">The bytes of the largest message.</param>
internal sealed class McpEndpoint(CallerHandlers handlers, int mostBytes)
{
    private const string RevisionHeader = "MCP-Protocol-Version", MethodHeader = "Mcp-Method", NameHeader = "Mcp-Name";

    public async Task Handle(HttpContext context, Caller caller)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "POST";
            return;
        }

        if (context.Request.ContentType is not { } media || !media.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            throw ServerErrors.WrongMediaType();
        RpcAnswer answer;
        try
        {
            CheckRevision(context.Request.Headers[RevisionHeader].ToString());
            using CallerQuestions questions = handlers.Begin(caller);
            answer = await handlers.For(caller).Handle(
                RpcReader.Parse(await Body(context)), request => Take(request, context.Request.Headers, questions),
                _ => context.RequestAborted);
            questions.Audit();
        }
        catch (RpcException error)
        {
            answer = RpcAnswer.Of(null, error);
        }

        if (answer.Bytes.IsEmpty)
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        context.Response.StatusCode = answer.IsRefused ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Bytes.Length;
        await context.Response.BodyWriter.WriteAsync(answer.Bytes, context.RequestAborted);
    }

    private async Task<byte[]> Body(HttpContext context)
    {
        PipeReader reader = context.Request.BodyReader;
        while (true)
        {
            ReadResult read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > mostBytes)
            {
                throw new ServerException(new ServerError(413, "Neo.ClientError.Request.Invalid",
                    string.Create(CultureInfo.InvariantCulture, $"The message has more than {mostBytes} bytes.")));
            }

            if (read.IsCompleted)
            {
                byte[] body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static void CheckRevision(string revision)
    {
        if (revision.Length == 0 || Revisions.IsSpoken(revision))
            return;
        throw new RpcException(
            RpcCodes.UnsupportedRevision, $"The revision '{revision}' of the header {RevisionHeader} is not spoken here; {Revisions.All} are.")
        {
            AskedRevision = revision,
        };
    }

    private static void Take(RpcRequest request, IHeaderDictionary headers, CallerQuestions questions)
    {
        Check(request, headers);
        questions.Take(request);
    }

    /// <summary>A request without a handshake repeats in headers what proxies look at; both must say the same.</summary>
    private static void Check(RpcRequest request, IHeaderDictionary headers)
    {
        if (request.Revision is not { } revision)
            return;
        Match(RevisionHeader, headers[RevisionHeader].ToString(), revision);
        Match(MethodHeader, headers[MethodHeader].ToString(), request.Method);
        if (request.Method is "tools/call" or "prompts/get")
            Match(NameHeader, Decoded(headers[NameHeader].ToString()), request.Text("name"));
        if (request.Method is "resources/read")
            Match(NameHeader, Decoded(headers[NameHeader].ToString()), request.Text("uri"));
    }

    private static void Match(string header, string said, string meant)
    {
        if (said != meant)
            throw new RpcException(RpcCodes.HeaderMismatch, $"The header {header} is '{said}', and the message says '{meant}'.");
    }

    /// <summary>What cannot stand in a header as it is comes in base64: <c>=?base64?…?=</c>.</summary>
    private static string Decoded(string value)
    {
        const string Begin = "=?base64?", End = "?=";
        if (!value.StartsWith(Begin, StringComparison.Ordinal) || !value.EndsWith(End, StringComparison.Ordinal)
            || value.Length < Begin.Length + End.Length)
            return value;
        byte[] bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value[Begin.Length..^End.Length], bytes, out int count)
            ? Encoding.UTF8.GetString(bytes, 0, count) : value;
    }
}
