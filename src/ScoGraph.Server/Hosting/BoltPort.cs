using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Connections;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Bolt;

namespace ScoGraph.Server.Hosting;

/// <summary>
/// The port of Bolt: who begins as a request of HTTP does is a browser, which speaks Bolt over WebSocket; everybody else speaks Bolt.
/// </summary>
internal static class BoltPort
{
    private static ReadOnlySpan<byte> Get => "GET "u8;

    /// <param name="bolt">Speaks Bolt.</param>
    /// <param name="http">Speaks HTTP.</param>
    /// <param name="time">The server's clock.</param>
    public static async Task Take(ConnectionContext connection, Func<BoltPeer, Task> bolt, ConnectionDelegate http, TimeProvider time)
    {
        if (await IsHttp(connection, time))
        {
            connection.Features.Set(new BoltPortFeature());
            await http(connection);
            return;
        }

        string address = (connection.RemoteEndPoint as IPEndPoint)?.Address.ToString() ?? "";
        await bolt(new BoltPeer(connection.Transport, connection.ConnectionId, address, connection.ConnectionClosed));
    }

    /// <summary>Looks at the first bytes, which stay where they are.</summary>
    private static async ValueTask<bool> IsHttp(ConnectionContext connection, TimeProvider time)
    {
        using LimitedWait greeting = new(time, LimitedWait.ForGreeting, connection.ConnectionClosed);
        try
        {
            ReadResult read = await connection.Transport.Input.ReadAtLeastAsync(Get.Length, greeting.Token);
            Span<byte> first = stackalloc byte[Get.Length];
            int count = (int)Math.Min(read.Buffer.Length, first.Length);
            System.Buffers.BuffersExtensions.CopyTo(read.Buffer.Slice(0, count), first);
            connection.Transport.Input.AdvanceTo(read.Buffer.Start);
            return first.SequenceEqual(Get);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The client went, or said nothing: as little as the handshake of Bolt will find.
            return false;
        }
    }
}
