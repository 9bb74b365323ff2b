using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ScoGraph.Load;

/// <summary>
/// A connection that sends one request after the other and reads whole answers. It looks at as little of them as it can, since it shares
/// the processors with the server.
/// </summary>
internal sealed class LoadConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _read;

    public static async Task<LoadConnection> Open(int port)
    {
        LoadConnection connection = new();
        await connection._socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
        return connection;
    }

    /// <summary>Sends a request and takes its answer; gives the status.</summary>
    public async Task<int> Ask(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        _read = 0;
        int head = -1, whole = -1;
        while (!IsWhole(ref head, ref whole))
        {
            int more = await _socket.ReceiveAsync(_buffer.AsMemory(_read));
            _read += more > 0 ? more : throw new IOException("The server closed the connection.");
        }

        return ((_buffer[9] - '0') * 100) + ((_buffer[10] - '0') * 10) + _buffer[11] - '0';
    }

    /// <summary>The last answer as text.</summary>
    public string Answer => Encoding.UTF8.GetString(_buffer, 0, _read);

    public void Dispose() => _socket.Dispose();

    /// <param name="head">Where the headers end; -1 where they are not there yet.</param>
    /// <param name="whole">The length of the answer; 0 where its last piece says that it is one; -1 where that is not known yet.</param>
    private bool IsWhole(ref int head, ref int whole)
    {
        ReadOnlySpan<byte> read = _buffer.AsSpan(0, _read);
        if (head < 0)
        {
            head = read.IndexOf("\r\n\r\n"u8);
            if (head < 0)
                return false;
            int length = read[..head].IndexOf("Content-Length: "u8);
            whole = length < 0 ? 0 : head + 4 + Number(read[(length + 16)..]);
        }

        return whole > 0 ? _read >= whole : read.EndsWith("\r\n0\r\n\r\n"u8);
    }

    private static int Number(ReadOnlySpan<byte> text) =>
        int.Parse(text[..text.IndexOf((byte)'\r')], NumberStyles.None, CultureInfo.InvariantCulture);
}
