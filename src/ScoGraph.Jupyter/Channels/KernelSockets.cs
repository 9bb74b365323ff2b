using System.Globalization;
using NetMQ;
using NetMQ.Sockets;
using ScoGraph.Jupyter.Wire;

namespace ScoGraph.Jupyter.Channels;

/// <summary>
/// The five sockets of a kernel. One thread owns them: what leaves waits in a queue of that thread, what arrives is handed over on it.
/// </summary>
internal sealed class KernelSockets : IOutbox, IDisposable
{
    /// <summary>How long closing waits for the last replies to leave.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(2);

    private readonly RouterSocket _shell = new(), _control = new(), _stdin = new();
    private readonly PublisherSocket _iopub = new();
    private readonly ResponseSocket _heartbeat = new();
    private readonly NetMQQueue<Departure> _departures = new();
    private readonly NetMQPoller _poller;
    private readonly MessageSigner _signer;

    public KernelSockets(ConnectionFile connection, MessageSigner signer)
    {
        _signer = signer;
        Bound = connection with
        {
            ShellPort = Bind(_shell, connection, connection.ShellPort),
            ControlPort = Bind(_control, connection, connection.ControlPort),
            StdinPort = Bind(_stdin, connection, connection.StdinPort),
            IopubPort = Bind(_iopub, connection, connection.IopubPort),
            HbPort = Bind(_heartbeat, connection, connection.HbPort),
        };
        _poller = [_shell, _control, _stdin, _heartbeat, _departures];
    }

    /// <summary>The connection with the ports that are listened on.</summary>
    public ConnectionFile Bound { get; }

    /// <summary>Begins to listen. <paramref name="receive"/> is called on the sockets' thread and must return soon.</summary>
    public void Start(Action<KernelChannel, WireMessage> receive)
    {
        _shell.ReceiveReady += (_, _) => Receive(_shell, KernelChannel.Shell, receive);
        _control.ReceiveReady += (_, _) => Receive(_control, KernelChannel.Control, receive);
        _stdin.ReceiveReady += (_, _) => Receive(_stdin, KernelChannel.Stdin, receive);
        _heartbeat.ReceiveReady += (_, _) => Echo();
        _departures.ReceiveReady += (_, _) => Depart();
        _poller.RunAsync("scograph sockets", isBackgroundThread: true);
    }

    public void Send(KernelChannel channel, WireMessage message) =>
        _departures.Enqueue(new Departure(channel, MessageFrames.Write(message, _signer), null));

    /// <summary>Sends what waits and closes. Nothing may be sent afterwards.</summary>
    public void Dispose()
    {
        if (_poller.IsRunning)
        {
            using ManualResetEventSlim departed = new();
            _departures.Enqueue(new Departure(KernelChannel.IOPub, [], departed));
            departed.Wait();
            _poller.Stop();
        }

        _poller.Dispose();
        foreach (NetMQSocket socket in (NetMQSocket[])[_shell, _control, _stdin, _iopub, _heartbeat])
            socket.Dispose();
        _departures.Dispose();
    }

    private static int Bind(NetMQSocket socket, ConnectionFile connection, int port)
    {
        socket.Options.Linger = Linger;
        socket.Options.SendHighWatermark = 0;
        socket.Options.ReceiveHighWatermark = 0;
        socket.Bind(string.Create(CultureInfo.InvariantCulture, $"{connection.Transport}://{connection.Ip}:{port}"));
        string endpoint = socket.Options.LastEndpoint!;
        return int.Parse(endpoint.AsSpan(endpoint.LastIndexOf(':') + 1), CultureInfo.InvariantCulture);
    }

    private void Receive(NetMQSocket socket, KernelChannel channel, Action<KernelChannel, WireMessage> receive)
    {
        List<byte[]> frames = [];
        if (socket.TryReceiveMultipartBytes(ref frames!) && MessageFrames.TryRead(frames, _signer, out WireMessage? message))
            receive(channel, message);
    }

    private void Echo()
    {
        NetMQMessage beat = new();
        if (_heartbeat.TryReceiveMultipartMessage(ref beat!))
            _heartbeat.SendMultipartMessage(beat);
    }

    private void Depart()
    {
        while (_departures.TryDequeue(out Departure? departure, TimeSpan.Zero))
        {
            if (departure.Departed is { } departed)
                departed.Set();
            else
                Socket(departure.Channel).SendMultipartBytes(departure.Frames);
        }
    }

    private NetMQSocket Socket(KernelChannel channel) => channel switch
    {
        KernelChannel.Shell => _shell,
        KernelChannel.Control => _control,
        KernelChannel.Stdin => _stdin,
        _ => _iopub,
    };

    /// <summary>A message to send, or a mark to set when everything before it has been sent.</summary>
    private sealed record Departure(KernelChannel Channel, IReadOnlyList<byte[]> Frames, ManualResetEventSlim? Departed);
}
