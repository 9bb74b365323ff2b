using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ScoGraph.Server.Hosting;

/// <summary>
/// What a proxy says of a connection before anything else: where it is from. Source: The PROXY protocol, versions 1 and 2 (Tarreau,
/// HAProxy Technologies, 2020).
/// </summary>
/// <param name="Length">How many bytes it takes.</param>
/// <param name="Source">Where the connection is from; null where the proxy opened it itself, or does not know.</param>
internal sealed record ProxyHeader(int Length, IPEndPoint? Source)
{
    /// <summary>More than a proxy has to say; what is longer is refused.</summary>
    public const int Longest = 4096;

    private const int LongestText = 107, FixedPart = 16;

    private static ReadOnlySpan<byte> TextSign => "PROXY "u8;

    private static ReadOnlySpan<byte> BinarySign => "\r\n\r\n\0\r\nQUIT\n"u8;

    /// <summary>Reads a header.</summary>
    /// <param name="bytes">What has come so far.</param>
    /// <param name="header">The header; null where more has to come.</param>
    /// <returns>Whether it is one, as far as can be told.</returns>
    public static bool TryRead(ReadOnlySequence<byte> bytes, out ProxyHeader? header)
    {
        ReadOnlySpan<byte> first = bytes.Slice(0, Math.Min(bytes.Length, Longest)).ToArray();
        header = null;
        if (Begins(first, BinarySign))
            return first.Length < FixedPart || TryReadBinary(first, out header);
        return Begins(first, TextSign) && TryReadText(first, out header);
    }

    private static bool Begins(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> sign) =>
        bytes[..Math.Min(bytes.Length, sign.Length)].SequenceEqual(sign[..Math.Min(bytes.Length, sign.Length)]);

    private static bool TryReadText(ReadOnlySpan<byte> bytes, out ProxyHeader? header)
    {
        header = null;
        int end = bytes.IndexOf("\r\n"u8);
        if (end < 0)
            return bytes.Length < LongestText;
        if (end + 2 > LongestText)
            return false;
        string[] words = Encoding.Latin1.GetString(bytes[..end]).Split(' ');
        IPEndPoint? source = null;
        bool isKnown = words[1] is "TCP4" or "TCP6";
        if (isKnown && !TryReadSource(words, out source))
            return false;
        header = new ProxyHeader(end + 2, source);
        return isKnown || words[1] == "UNKNOWN";
    }

    /// <summary>As <c>PROXY TCP4 192.0.2.1 192.0.2.2 51000 7687</c>: from, to, and both ports.</summary>
    private static bool TryReadSource(string[] words, out IPEndPoint? source)
    {
        source = null;
        AddressFamily family = words[1] == "TCP4" ? AddressFamily.InterNetwork : AddressFamily.InterNetworkV6;
        if (words.Length != 6 || !IsAddress(words[2], out IPAddress? from) || !IsAddress(words[3], out _)
            || !IsPort(words[4], out ushort port) || !IsPort(words[5], out _))
            return false;
        source = new IPEndPoint(from!, port);
        return true;

        bool IsAddress(string word, out IPAddress? address) => IPAddress.TryParse(word, out address) && address.AddressFamily == family;
    }

    private static bool IsPort(string word, out ushort port) =>
        ushort.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out port);

    private static bool TryReadBinary(ReadOnlySpan<byte> bytes, out ProxyHeader? header)
    {
        const int version2 = 2, byItself = 0, forAnother = 1, overIp4 = 0x11, overIp6 = 0x21;
        header = null;
        int command = bytes[12] & 15, family = bytes[13];
        int length = FixedPart + BinaryPrimitives.ReadUInt16BigEndian(bytes[14..]);
        if (bytes[12] >> 4 != version2 || command is not (byItself or forAnother) || length > Longest)
            return false;
        if (bytes.Length < length)
            return true;
        int size = family switch { overIp4 => 4, overIp6 => 16, _ => 0 };
        if (command == byItself || size == 0)
        {
            header = new ProxyHeader(length, null);
            return true;
        }

        // From, to, and both ports; what follows says more of the connection, and is not needed.
        ReadOnlySpan<byte> addresses = bytes[FixedPart..length];
        if (addresses.Length < (size * 2) + 4)
            return false;
        header = new ProxyHeader(
            length, new IPEndPoint(new IPAddress(addresses[..size]), BinaryPrimitives.ReadUInt16BigEndian(addresses[(size * 2)..])));
        return true;
    }
}
