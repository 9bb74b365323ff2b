using System.Buffers;
using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Xunit;

namespace ScoGraph.Server.Hosting;

/// <summary>What proxies say of connections, as the PROXY protocol has it.</summary>
public sealed class ProxyHeaderTests
{
    private const string Sign = "0D0A0D0A000D0A515549540A";

    [Theory]
    [InlineData("PROXY TCP4 192.0.2.1 192.0.2.2 51000 7687\r\n", "192.0.2.1:51000")]
    [InlineData("PROXY TCP6 2001:db8::1 2001:db8::2 65535 7687\r\n", "[2001:db8::1]:65535")]
    [InlineData("PROXY UNKNOWN\r\n", null)]
    [InlineData("PROXY UNKNOWN ffff:f...f:ffff ffff:f...f:ffff 65535 65535\r\n", null)]
    public void A_line_of_text_says_where_a_connection_is_from(string line, string? source) =>
        Holds(Encoding.ASCII.GetBytes(line), source);

    [Theory]
    [InlineData(Sign + "2111000C" + "C0000201" + "C0000202" + "C738" + "1E07", "192.0.2.1:51000")]
    [InlineData(Sign + "21110010" + "C0000201" + "C0000202" + "C738" + "1E07" + "04000100", "192.0.2.1:51000")]
    [InlineData(Sign + "21210024" + "20010DB8000000000000000000000001" + "20010DB8000000000000000000000002" + "FFFF" + "1E07", "[2001:db8::1]:65535")]
    [InlineData(Sign + "20000000", null)]
    [InlineData(Sign + "2011000C" + "C0000201" + "C0000202" + "C738" + "1E07", null)]
    [InlineData(Sign + "21000000", null)]
    [InlineData(Sign + "21310003" + "010203", null)]
    public void Bytes_say_where_a_connection_is_from(string hex, string? source) => Holds(Convert.FromHexString(hex), source);

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n")]
    [InlineData("PROXYTCP4 192.0.2.1 192.0.2.2 51000 7687\r\n")]
    [InlineData("PROXY TCP4 192.0.2.1 192.0.2.2 51000\r\n")]
    [InlineData("PROXY TCP4 2001:db8::1 2001:db8::2 51000 7687\r\n")]
    [InlineData("PROXY TCP4 192.0.2.1 192.0.2.2 70000 7687\r\n")]
    [InlineData("PROXY TCP4 192.0.2.1 192.0.2.2 -1 7687\r\n")]
    [InlineData("PROXY TCP4 evil.example 192.0.2.2 51000 7687\r\n")]
    [InlineData("PROXY TCP5 192.0.2.1 192.0.2.2 51000 7687\r\n")]
    [InlineData("PROXY \r\n")]
    [InlineData("PROXY UNKNOWN xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public void What_is_no_such_line_is_told(string line) => Assert.False(TryRead(Encoding.ASCII.GetBytes(line), out _));

    [Theory]
    [InlineData(Sign + "1111000C")]
    [InlineData(Sign + "2211000C")]
    [InlineData(Sign + "2111FFFF")]
    [InlineData(Sign + "21110004C0000201")]
    [InlineData("6060B017")]
    public void What_are_no_such_bytes_is_told(string hex) => Assert.False(TryRead(Convert.FromHexString(hex), out _));

    [Property(MaxTest = 1000)]
    public void Any_bytes_are_a_header_or_none(byte[] bytes, PositiveInt kept)
    {
        byte[] begun = [.. Convert.FromHexString(Sign + "2111000C").Take(kept.Get % 17), .. bytes];
        if (TryRead(begun, out ProxyHeader? header) && header is not null)
            Assert.InRange(header.Length, 1, begun.Length);
    }

    /// <summary>Also where it comes byte by byte, with more behind it.</summary>
    private static void Holds(byte[] bytes, string? source)
    {
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.True(TryRead(bytes[..length], out ProxyHeader? early));
            Assert.Null(early);
        }

        Assert.True(TryRead([.. bytes, 0x60, 0x60], out ProxyHeader? header));
        Assert.Equal(new ProxyHeader(bytes.Length, source is null ? null : IPEndPoint.Parse(source)), header);
    }

    private static bool TryRead(byte[] bytes, out ProxyHeader? header) =>
        ProxyHeader.TryRead(new ReadOnlySequence<byte>(bytes), out header);
}
