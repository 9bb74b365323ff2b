using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ScoGraph.Testing.Servers;

/// <summary>A connection over which bytes are sent that no client of HTTP would send.</summary>
internal sealed class RawHttp : IDisposable
{
    private readonly TcpClient _connection = new();
    private NetworkStream _stream = null!;

    public static async Task<RawHttp> Connect(IPEndPoint address)
    {
        RawHttp raw = new();
        await raw._connection.ConnectAsync(address);
        raw._stream = raw._connection.GetStream();
        return raw;
    }

    /// <summary>Sends bytes; the server may have closed the connection.</summary>
    public async Task Send(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await _stream.WriteAsync(bytes);
        }
        catch (IOException)
        {
            // As it may.
        }
    }

    /// <summary>Ends what is sent, and gives what the server still answers.</summary>
    public async Task<string> Finish()
    {
        try
        {
            _connection.Client.Shutdown(SocketShutdown.Send);
            return await Answer();
        }
        catch (SocketException)
        {
            return "";
        }
    }

    /// <summary>All that the server answers until it closes the connection.</summary>
    public async Task<string> Answer()
    {
        try
        {
            using StreamReader reader = new(_stream, Encoding.Latin1);
            return await reader.ReadToEndAsync();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            return "";
        }
    }

    public void Dispose() => _connection.Dispose();
}
