using System.IO.Pipelines;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Bolt;
using ScoGraph.Server.Http.Json;
using ScoGraph.Server.Security;

namespace ScoGraph.Server.Hosting;

/// <summary>
/// Bolt for browsers: an upgrade to WebSocket at <c>/</c>, by the port of Bolt or of HTTP, whose binary messages are the bytes of Bolt. The
/// names of the server and the pages that may call it are checked, for browsers let every page open a WebSocket to everywhere.
/// </summary>
internal sealed class BoltOverWebSocket(BoltConnection connections, HostRules hosts)
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    public async Task Handle(HttpContext context, RequestDelegate next)
    {
        bool isBoltPort = context.Features.Get<BoltPortFeature>() is not null;
        if (!isBoltPort && !(context.WebSockets.IsWebSocketRequest && context.Request.Path == "/"))
        {
            await next(context);
            return;
        }

        try
        {
            hosts.Check(context.Request.Host.Host, context.Request.Headers.Origin);
            if (!context.WebSockets.IsWebSocketRequest)
                throw ServerErrors.NoWebSocket();
        }
        catch (ServerException refused)
        {
            if (refused.Error.Status == StatusCodes.Status426UpgradeRequired)
                context.Response.Headers.Upgrade = "websocket";
            await ErrorWriter.Write(context, refused.Error, alwaysProblem: true);
            return;
        }

        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
        await using Stream stream = WebSocketStream.Create(socket, WebSocketMessageType.Binary, Farewell);
        string address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        StreamDuplex transport = new(PipeReader.Create(stream), PipeWriter.Create(stream));
        await connections.Run(new BoltPeer(transport, context.Connection.Id, address, context.RequestAborted));
    }
}
