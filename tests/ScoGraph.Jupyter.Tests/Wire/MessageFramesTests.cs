using System.Text;
using ScoGraph.Jupyter.Wire;

namespace ScoGraph.Jupyter.Tests.Wire;

public sealed class MessageFramesTests
{
    private static readonly MessageSigner Signer = new("secret");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Reads_what_it_writes(int identities)
    {
        WireMessage message = Message() with
        { Identities = [.. Enumerable.Range(0, identities).Select(i => new[] { (byte)i, (byte)0xff })] };
        Assert.True(MessageFrames.TryRead(MessageFrames.Write(message, Signer), Signer, out WireMessage? read));
        Assert.Equal(message.Identities, read.Identities);
        Assert.Equal("execute_request", read.Header.MsgType);
        Assert.Equal(message.HeaderJson, read.HeaderJson);
        Assert.Equal(message.ContentJson, read.ContentJson);
    }

    [Fact]
    public void Buffers_behind_the_parts_are_passed_over() =>
        Assert.True(MessageFrames.TryRead([.. MessageFrames.Write(Message(), Signer), [1, 2, 3]], Signer, out _));

    [Fact]
    public void A_bad_signature_is_no_message()
    {
        Assert.False(MessageFrames.TryRead(MessageFrames.Write(Message(), new MessageSigner("wrong")), Signer, out WireMessage? read));
        Assert.Null(read);
        Assert.False(MessageFrames.TryRead(MessageFrames.Write(Message(), new MessageSigner("")), Signer, out _));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    public void A_header_that_is_none_is_no_message(string header) =>
        Assert.False(MessageFrames.TryRead(
            MessageFrames.Write(Message() with { HeaderJson = Encoding.UTF8.GetBytes(header) }, Signer), Signer, out _));

    [Fact]
    public void Every_piece_of_a_message_is_no_message()
    {
        IReadOnlyList<byte[]> frames = MessageFrames.Write(Message(), Signer);
        for (int i = 0; i < frames.Count; i++)
            Assert.False(MessageFrames.TryRead([.. frames.Take(i)], Signer, out _));
    }

    private static WireMessage Message() => new()
    {
        Header = new MessageHeader("1", "execute_request"),
        HeaderJson = """{"msg_id":"1","msg_type":"execute_request","session":"s","username":"u","date":"","version":"5.3"}"""u8.ToArray(),
        ContentJson = "{\"code\":\"RETURN 1\"}"u8.ToArray(),
    };
}
