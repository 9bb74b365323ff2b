using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Connections;
using ScoGraph.Server.Asking;

namespace ScoGraph.Server.Hosting;

/// <summary>
/// Connections that trusted proxies open: each begins with where it is from, and is ended where it does not. Of others nothing is believed.
/// </summary>
/// <param name="proxies">The proxies.</param>
/// <param name="time">The server's clock.</param>
internal sealed class ProxyConnections(IReadOnlyList<IPAddress> proxies, TimeProvider time)
{
    /// <param name="connection">A connection of which nothing was read.</param>
    /// <param name="next">What takes it, as one from where the proxy says.</param>
    public async Task Take(ConnectionContext connection, ConnectionDelegate next)
    {
        if (connection.RemoteEndPoint is IPEndPoint from && proxies.Any(proxy => IsSame(proxy, from.Address)))
        {
            if (await Read(connection) is not { } header)
                return;
            connection.RemoteEndPoint = header.Source ?? from;
        }

        await next(connection);
    }

    /// <summary>Takes the header off the connection; null where there is none.</summary>
    private async ValueTask<ProxyHeader?> Read(ConnectionContext connection)
    {
        using LimitedWait greeting = new(time, LimitedWait.ForGreeting, connection.ConnectionClosed);
        PipeReader input = connection.Transport.Input;
        try
        {
            while (true)
            {
                ReadResult read = await input.ReadAsync(greeting.Token);
                bool isHeader = ProxyHeader.TryRead(read.Buffer, out ProxyHeader? header);
                if (header is not null && isHeader)
                {
                    input.AdvanceTo(read.Buffer.GetPosition(header.Length));
                    return header;
                }

                input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                if (!isHeader || read.IsCompleted)
                    return null;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            return null;
        }
    }

    /// <summary>An address of version 4 may come as one of version 6.</summary>
    private static bool IsSame(IPAddress one, IPAddress other) => one.MapToIPv6().Equals(other.MapToIPv6());
}
