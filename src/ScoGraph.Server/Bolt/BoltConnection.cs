using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Bolt.Messages;
using ScoGraph.Server.Bolt.Sessions;
using ScoGraph.Server.Security;

namespace ScoGraph.Server.Bolt;

/// <summary>Takes connections of Bolt.</summary>
/// <param name="stopping">The server stops: connections end, and what was not committed is dropped.</param>
internal sealed partial class BoltConnection(Asker asker, AccessGuard access, ILogger log, CancellationToken stopping)
{
    public async Task Run(BoltPeer connection)
    {
        using CancellationTokenSource closed = CancellationTokenSource.CreateLinkedTokenSource(connection.Closed, stopping);
        try
        {
            using LimitedWait greeting = new(asker.Options.Time, LimitedWait.ForGreeting, closed.Token);
            if (await Handshake.Shake(connection.Transport, greeting.Token) is { } version)
                await Talk(connection, version, closed);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException
            or WebSocketException or LostClientException)
        {
            // The client went, said nothing, or took nothing.
        }
        catch (Exception exception)
        {
            Failed(log, exception, connection.Id);
        }
    }

    private async Task Talk(BoltPeer connection, BoltVersion version, CancellationTokenSource closed)
    {
        TimeProvider time = asker.Options.Time;
        using MessageQueue queue = new(new MessageReader(connection.Transport.Input, time), time);
        LogonDesk desk = new(access, asker, connection.Address);
        await using BoltSession session = new(version, queue, new MessageWriter(connection.Transport.Output, time), asker, desk);
        Task pump = queue.Pump(closed.Token);
        try
        {
            await session.Run();
        }
        finally
        {
            await closed.CancelAsync();
            await pump;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Connection {Connection} of Bolt failed")]
    private static partial void Failed(ILogger log, Exception exception, string connection);
}
