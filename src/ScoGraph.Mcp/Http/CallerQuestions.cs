using System.Text.Json;
using ScoGraph.Mcp.Protocol;
using ScoGraph.Mcp.Resources;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Auditing;

namespace ScoGraph.Mcp.Http;

/// <summary>What one message asks of graphs: it keeps to the bounds of its user, and the audit log says so.</summary>
/// <param name="asker">Knows the bounds of users, and writes the audit log.</param>
/// <param name="caller">Who asks.</param>
internal sealed class CallerQuestions(Asker asker, Caller caller) : IDisposable
{
    private readonly List<UserGate> _places = [];
    private readonly List<string?> _graphs = [];

    /// <summary>Takes a place of the user's, where a request asks a graph.</summary>
    /// <exception cref="ServerException">The user has no place left, or the server stops.</exception>
    public void Take(RpcRequest request)
    {
        if (request.Method is not ("tools/call" or "resources/read" or "resources/list"))
            return;
        asker.ThrowIfClosing();
        if (asker.Users.Enter(caller) is { } place)
            _places.Add(place);
        _graphs.Add(GraphOf(request));
    }

    /// <summary>Writes what was asked into the audit log; a graph that the caller does not know of is not named there.</summary>
    public void Audit()
    {
        foreach (string? graph in _graphs)
        {
            if (asker.NamesFor(caller).Contains(asker.NameFor(graph, caller)))
                asker.Audit(caller, asker.NameFor(graph, caller), AuditRecord.Read);
            else
                asker.Audit(caller, null, AuditRecord.Read, ServerErrors.NoGraph("", []).Error.Code);
        }
    }

    public void Dispose()
    {
        foreach (UserGate place in _places)
            place.Leave();
    }

    private static string? GraphOf(RpcRequest request) => request.Method switch
    {
        "tools/call" => request.Find("arguments") is { ValueKind: JsonValueKind.Object } arguments
            && arguments.TryGetProperty("graph", out JsonElement graph) && graph.ValueKind == JsonValueKind.String
            ? graph.GetString() : null,
        "resources/read" => ResourceName.Read(request.Text("uri"))?.Graph,
        _ => null,
    };
}
