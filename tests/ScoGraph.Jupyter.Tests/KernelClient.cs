using System.Globalization;
using System.Text;
using System.Text.Json;
using NetMQ;
using NetMQ.Sockets;
using ScoGraph.Jupyter.Wire;
using ScoGraph.Testing.Clocks;

namespace ScoGraph.Jupyter.Tests;

/// <summary>A kernel in this process and a client of it, over loopback.</summary>
internal sealed class KernelClient : IDisposable
{
    private const string Key = "a secret";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Kernel _kernel;
    private readonly MessageSigner _signer = new(Key);
    private readonly DealerSocket _shell = new(), _control = new();
    private readonly SubscriberSocket _iopub = new();
    private readonly RequestSocket _heartbeat = new();
    private int _lastId;

    /// <param name="time">The kernel's clock; null for one without timers.</param>
    /// <param name="extensions">Functions and procedures of the kernel's graphs.</param>
    public KernelClient(TimeProvider? time = null, params GraphExtension[] extensions)
    {
        _kernel = new Kernel(
            new ConnectionFile(0, 0, 0, 0, 0, Key: Key), time ?? new StillClock(), Path.GetTempPath(), options: null, extensions);
        Connect(_shell, _kernel.Connection.ShellPort);
        Connect(_control, _kernel.Connection.ControlPort);
        Connect(_heartbeat, _kernel.Connection.HbPort);
        Connect(_iopub, _kernel.Connection.IopubPort);
        _iopub.SubscribeToAnyTopic();
        _kernel.Start();

        // A subscription takes a moment to arrive: the client asks until it hears the kernel say so.
        do
            Send("kernel_info_request", "{}");
        while (Receive(_shell, Patience) is null || Receive(_iopub, TimeSpan.FromMilliseconds(200)) is null);
        while (Receive(_iopub, TimeSpan.FromMilliseconds(200)) is not null)
        {
        }
    }

    public Kernel Kernel => _kernel;

    /// <summary>Sends a request and returns its id.</summary>
    public string Send(string type, string content, bool onControl = false, string key = Key)
    {
        string id = (++_lastId).ToString(CultureInfo.InvariantCulture);
        WireMessage message = new()
        {
            Header = new MessageHeader(id, type),
            HeaderJson = Encoding.UTF8.GetBytes($$"""{"msg_id":"{{id}}","msg_type":"{{type}}","session":"test","username":"test","date":"","version":"5.3"}"""),
            ContentJson = Encoding.UTF8.GetBytes(content),
        };
        (onControl ? _control : _shell).SendMultipartBytes([.. MessageFrames.Write(message, new MessageSigner(key))]);
        return id;
    }

    public string Execute(string code, string more = "") => Send("execute_request", $"{{\"code\":{JsonSerializer.Serialize(code)}{more}}}");

    /// <summary>The next reply.</summary>
    public Heard Reply(bool onControl = false) =>
        Receive(onControl ? _control : _shell, Patience) ?? throw new TimeoutException("The kernel did not reply.");

    /// <summary>What is published for a request, up to its idle.</summary>
    public List<Heard> Published(string id)
    {
        List<Heard> heard = [];
        while (true)
        {
            Heard next = Receive(_iopub, Patience) ?? throw new TimeoutException("The kernel did not become idle.");
            if (next.ParentId != id)
                continue;
            heard.Add(next);
            if (next.Type == "status" && next.Content.GetProperty("execution_state").GetString() == "idle")
                return heard;
        }
    }

    /// <summary>The next published message of a type.</summary>
    public Heard Await(string type)
    {
        while (true)
        {
            if ((Receive(_iopub, Patience) ?? throw new TimeoutException($"No {type} was published.")) is var heard && heard.Type == type)
                return heard;
        }
    }

    public byte[]? Beat(byte[] payload)
    {
        _heartbeat.SendFrame(payload);
        return _heartbeat.TryReceiveFrameBytes(Patience, out byte[]? echo) ? echo : null;
    }

    public void Dispose()
    {
        _kernel.Dispose();
        foreach (NetMQSocket socket in (NetMQSocket[])[_shell, _control, _iopub, _heartbeat])
            socket.Dispose();
    }

    private static void Connect(NetMQSocket socket, int port)
    {
        socket.Options.Linger = TimeSpan.Zero;
        socket.Connect(string.Create(CultureInfo.InvariantCulture, $"tcp://127.0.0.1:{port}"));
    }

    private Heard? Receive(NetMQSocket socket, TimeSpan patience)
    {
        List<byte[]>? frames = null;
        if (!socket.TryReceiveMultipartBytes(patience, ref frames!))
            return null;
        Assert.True(MessageFrames.TryRead(frames, _signer, out WireMessage? message));
        using JsonDocument parent = JsonDocument.Parse(message.ParentJson), content = JsonDocument.Parse(message.ContentJson);
        return new Heard(
            message.Header.MsgType, parent.RootElement.TryGetProperty("msg_id", out JsonElement id) ? id.GetString()!
                : "", content.RootElement.Clone());
    }
}

/// <summary>A message that a client received.</summary>
internal sealed record Heard(string Type, string ParentId, JsonElement Content)
{
    public string Text(string name) => Content.GetProperty(name).ToString();
}
