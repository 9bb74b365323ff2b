using System.Buffers;
using System.Buffers.Binary;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using ScoGraph.Model.Values;
using ScoGraph.Server.Bolt.Messages;
using ScoGraph.Server.Bolt.PackStream;

namespace ScoGraph.Server.Bolt;

/// <summary>A client of Bolt that can also say what no driver says.</summary>
internal sealed class BoltClient : IDisposable
{
    private readonly TcpClient _connection = new();
    private Stream _stream = null!;

    public static async Task<BoltClient> Connect(IPEndPoint address)
    {
        BoltClient client = new();
        await client._connection.ConnectAsync(address);
        client._stream = client._connection.GetStream();
        return client;
    }

    /// <summary>A client over a stream of any kind.</summary>
    public static BoltClient Over(Stream stream) => new() { _stream = stream };

    /// <summary>A client over TLS, to which any certificate will do.</summary>
    public static async Task<BoltClient> ConnectEncrypted(IPEndPoint address)
    {
        BoltClient client = await Connect(address);
        await client.Encrypt();
        return client;
    }

    /// <summary>Goes on over TLS, to which any certificate will do.</summary>
    public async Task Encrypt()
    {
        SslStream encrypted = new(_stream, leaveInnerStreamOpen: false, (_, _, _, _) => true);
        await encrypted.AuthenticateAsClientAsync("localhost");
        _stream = encrypted;
    }

    /// <summary>Whether the server closes the connection without a word.</summary>
    public async Task<bool> HasEnded()
    {
        try
        {
            return await _stream.ReadAsync(new byte[1]) == 0;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>A client that is in: handshake, HELLO and LOGON are done.</summary>
    public static async Task<BoltClient> Enter(IPEndPoint address)
    {
        BoltClient client = await Greet(address);
        await client.LogOn();
        return client;
    }

    /// <summary>A client that is to give credentials: handshake and HELLO are done.</summary>
    public static async Task<BoltClient> Greet(IPEndPoint address)
    {
        BoltClient client = await Connect(address);
        await client.Greet();
        return client;
    }

    /// <summary>Does the handshake, and HELLO.</summary>
    public async Task Greet()
    {
        Assert.Equal("00000805", await Shake("6060B017000001FF000808050002040400000003"));
        await Send(MessageTags.Hello, Map());
        Assert.Equal(MessageTags.Success, (await Receive())!.Tag);
    }

    /// <summary>Gives the token of the server, after <see cref="Greet()"/>.</summary>
    public async Task LogOn()
    {
        await Send(MessageTags.Logon, Map(("scheme", "bearer"), ("credentials", RunningServer.Token)));
        Assert.Equal(MessageTags.Success, (await Receive())!.Tag);
    }

    public static Value Map(params (string Key, object? Value)[] entries) => Value.From(MapValue.From(
        entries.Select(e => KeyValuePair.Create(e.Key, Model.Elements.ClrValues.FromClr(e.Value)))));

    /// <summary>Sends the first bytes, in hexadecimal digits, and gives the answer.</summary>
    public async Task<string> Shake(string hex)
    {
        await _stream.WriteAsync(Convert.FromHexString(hex));
        byte[] answer = new byte[4];
        int read = await _stream.ReadAtLeastAsync(answer, 4, throwOnEndOfStream: false);
        return Convert.ToHexString(answer.AsSpan(0, read));
    }

    public async Task Send(byte tag, params Value[] fields)
    {
        ArrayBufferWriter<byte> bytes = new();
        PackWriter pack = new(bytes);
        pack.StructureHeader(tag, fields.Length);
        ValuePacker values = new(pack, null!);
        foreach (Value field in fields)
            values.Write(field);
        await SendRaw(bytes.WrittenMemory);
    }

    /// <summary>Sends a message whose first field is a text.</summary>
    public Task Send(byte tag, string text, params Value[] fields) => Send(tag, [Value.FromString(text), .. fields]);

    /// <summary>Sends bytes as a message.</summary>
    public async Task SendRaw(ReadOnlyMemory<byte> message)
    {
        byte[] framed = new byte[message.Length + 4];
        BinaryPrimitives.WriteUInt16BigEndian(framed, (ushort)message.Length);
        message.CopyTo(framed.AsMemory(2));
        await _stream.WriteAsync(framed);
    }

    /// <summary>Sends bytes as they are.</summary>
    public async Task SendBytes(ReadOnlyMemory<byte> bytes) => await _stream.WriteAsync(bytes);

    /// <summary>The next message of simple values; null where the server closed the connection.</summary>
    public async Task<BoltRequest?> Receive()
    {
        List<byte> message = [];
        byte[] head = new byte[2];
        try
        {
            while (await _stream.ReadAtLeastAsync(head, 2, throwOnEndOfStream: false) == 2)
            {
                byte[] chunk = new byte[BinaryPrimitives.ReadUInt16BigEndian(head)];
                if (chunk.Length == 0)
                    return BoltRequest.Read(message.ToArray());
                await _stream.ReadExactlyAsync(chunk);
                message.AddRange(chunk);
            }
        }
        catch (IOException)
        {
            // Cut off.
        }

        return null;
    }

    public void Dispose()
    {
        _stream.Dispose();
        _connection.Dispose();
    }
}
