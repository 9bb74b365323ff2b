using System.Text.Json;
using Microsoft.Extensions.Logging;
using ScoGraph.Mcp.Asking;
using ScoGraph.Mcp.Prompts;
using ScoGraph.Mcp.Protocol;
using ScoGraph.Mcp.Resources;
using ScoGraph.Mcp.Tools;

namespace ScoGraph.Mcp.Serving;

/// <summary>Answers requests of the protocol: each method in one place. Any thread.</summary>
internal sealed class RequestHandler(ServedGraphs graphs, ScoGraphMcpOptions options, ILogger log)
{
    private readonly ToolRunner _tools = new(graphs, options, log);
    private readonly ResourceList _resources = new(graphs, options);
    private readonly ResourceReader _contents = new(graphs, options);

    /// <summary>The answer, as members of a result.</summary>
    /// <exception cref="RpcException">It has none.</exception>
    /// <exception cref="OperationCanceledException">The request was given up.</exception>
    public Action<Utf8JsonWriter> Answer(RpcRequest request, CancellationToken stop)
    {
        if (request.Revision is { } revision && revision != Revisions.Stateless)
        {
            throw new RpcException(RpcCodes.UnsupportedRevision, $"The revision '{revision}' is not spoken here; {Revisions.All} are.")
            {
                AskedRevision = revision,
            };
        }

        Action<Utf8JsonWriter> own = Own(request, stop);
        return !request.IsStateless ? own : json =>
        {
            own(json);
            ServerCard.WriteStateless(json, request.Method is not ("tools/call" or "prompts/get"));
        };
    }

    private Action<Utf8JsonWriter> Own(RpcRequest request, CancellationToken stop) => request.Method switch
    {
        "initialize" => json => ServerCard.WriteHandshake(json, Asked(request), graphs),
        "server/discover" => json => ServerCard.WriteDiscovery(json, graphs),
        "ping" => _ => { }
        ,
        "tools/list" => json => List(json, "tools", ToolTable.All, (writer, tool) => tool.Write(writer)),
        "tools/call" => _tools.Run(request.Text("name"), request.Find("arguments"), stop),
        "resources/list" => Guarded(
            request, () => _resources.Page(request.Find("cursor") is null ? null : request.Text("cursor"), stop)),
        "resources/templates/list" => ResourceList.WriteTemplates,
        "resources/read" => Guarded(request, () => _contents.Read(request.Text("uri"), stop)),
        "prompts/list" => json => List(json, "prompts", PromptTable.All, (writer, prompt) => prompt.Write(writer)),
        "prompts/get" => Prompt(request),
        _ => throw new RpcException(RpcCodes.MethodNotFound, $"There is no method '{request.Method}'."),
    };

    private static string Asked(RpcRequest request) =>
        request.Find("protocolVersion") is { ValueKind: JsonValueKind.String } asked ? asked.GetString()! : "";

    private static Action<Utf8JsonWriter> Prompt(RpcRequest request)
    {
        string name = request.Text("name");
        GraphPrompt prompt = PromptTable.Find(name) ?? throw new RpcException(
            RpcCodes.InvalidParameters, $"There is no prompt '{name}'. There is {string.Join(", ", PromptTable.All.Select(p => p.Name))}.");
        return prompt.Fill(request.Find("arguments"));
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
            write(json, item);
        json.WriteEndArray();
    }

    /// <summary>Resources have no answers for agents to read: what is wrong with them is an error of the protocol.</summary>
    private Action<Utf8JsonWriter> Guarded(RpcRequest request, Func<Action<Utf8JsonWriter>> answer)
    {
        try
        {
            return answer();
        }
        catch (ToolException missing)
        {
            throw new RpcException(request.IsStateless ? RpcCodes.InvalidParameters : RpcCodes.ResourceNotFound, missing.Message);
        }
        catch (Exception exception) when (exception is not (RpcException or OperationCanceledException))
        {
            throw new RpcException(RpcCodes.InternalError, _tools.Message(exception, request.Method));
        }
    }
}
