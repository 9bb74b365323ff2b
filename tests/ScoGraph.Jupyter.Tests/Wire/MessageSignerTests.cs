using System.Text;
using ScoGraph.Jupyter.Wire;

namespace ScoGraph.Jupyter.Tests.Wire;

public sealed class MessageSignerTests
{
    /// <summary>The second test case of RFC 4231, cut into the four parts of a message.</summary>
    [Fact]
    public void Signs_as_the_standard_says()
    {
        byte[] signature = new MessageSigner("Jefe").Sign("what do "u8, "ya want "u8, "for "u8, "nothing?"u8);
        Assert.Equal("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", Encoding.ASCII.GetString(signature));
    }

    [Fact]
    public void Knows_its_own_signature_only()
    {
        MessageSigner signer = new("secret");
        byte[] signature = signer.Sign("{}"u8, "{}"u8, "{}"u8, "{}"u8);
        Assert.True(signer.IsSignedBy(signature, "{}"u8, "{}"u8, "{}"u8, "{}"u8));
        Assert.False(signer.IsSignedBy(signature, "{}"u8, "{}"u8, "{}"u8, "{ }"u8));
        Assert.False(signer.IsSignedBy("short"u8, "{}"u8, "{}"u8, "{}"u8, "{}"u8));
        Assert.False(new MessageSigner("other").IsSignedBy(signature, "{}"u8, "{}"u8, "{}"u8, "{}"u8));
    }

    [Fact]
    public void Without_a_key_nothing_is_signed()
    {
        MessageSigner signer = new("");
        Assert.Empty(signer.Sign("a"u8, "b"u8, "c"u8, "d"u8));
        Assert.True(signer.IsSignedBy("anything"u8, "a"u8, "b"u8, "c"u8, "d"u8));
    }
}
