using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using ScoGraph.Mcp.Answers;
using ScoGraph.Mcp.Asking;
using ScoGraph.Mcp.Protocol;
using ScoGraph.Mcp.Tools;
using ScoGraph.Server.Asking;

namespace ScoGraph.Mcp.Serving;

/// <summary>
/// Runs tools. What is wrong with a call is an answer that agents read, with place and hint, and no error of the protocol.
/// </summary>
internal sealed partial class ToolRunner(ServedGraphs graphs, ScoGraphMcpOptions options, ILogger log)
{
    /// <summary>The answer to a call, as members of a result.</summary>
    /// <exception cref="RpcException">There is no such tool.</exception>
    /// <exception cref="OperationCanceledException">The call was given up.</exception>
    public Action<Utf8JsonWriter> Run(string name, JsonElement? arguments, CancellationToken stop)
    {
        GraphTool tool = ToolTable.Find(name) ?? throw new RpcException(
            RpcCodes.InvalidParameters, $"There is no tool '{name}'. There is {string.Join(", ", ToolTable.All.Select(t => t.Name))}.");
        try
        {
            ToolArguments read = new(name, arguments, tool.Parameters);
            using BoundedJson answer = new(options.MaxCharacters, options.MaxTextCharacters);
            tool.Answer(new ToolCall(read, GraphChoice.Read(graphs, read), options, stop), answer);
            ReadOnlyMemory<byte> bytes = answer.End();
            return json => Write(json, bytes);
        }
        catch (Exception exception) when (!(exception is OperationCanceledException && stop.IsCancellationRequested))
        {
            string message = Message(exception, name);
            return json => WriteError(json, message);
        }
    }

    /// <summary>What is wrong, for whoever asked.</summary>
    public string Message(Exception exception, string name)
    {
        if (exception is ToolException tool)
            return tool.Message;
        if (exception is QueryException { Detail: "ReadOnly" } writes)
            return $"{writes.Reason}\n  hint: Graphs are only read here: leave out CREATE, MERGE, SET, REMOVE and DELETE.";
        ServerError error = ServerErrors.Of(exception);
        if (error.Status == 500)
            Failed(log, exception, name);
        return error.Message;
    }

    private static void Write(Utf8JsonWriter json, ReadOnlyMemory<byte> answer)
    {
        WriteText(json, Encoding.UTF8.GetString(answer.Span));
        json.WritePropertyName("structuredContent");
        json.WriteRawValue(answer.Span, skipInputValidation: true);
        json.WriteBoolean("isError", false);
    }

    private static void WriteError(Utf8JsonWriter json, string message)
    {
        WriteText(json, message);
        json.WriteBoolean("isError", true);
    }

    private static void WriteText(Utf8JsonWriter json, string text)
    {
        json.WriteStartArray("content");
        json.WriteStartObject();
        json.WriteString("type", "text");
        json.WriteString("text", text);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Name} failed")]
    private static partial void Failed(ILogger log, Exception exception, string name);
}
