using System.Security.Cryptography;
using System.Text;

namespace ScoGraph.Jupyter.Wire;

/// <summary>
/// Signs messages and checks signatures: HMAC-SHA256 over header, parent, metadata and content, in lower-case hexadecimal.
/// </summary>
/// <param name="key">The shared secret of the connection file; empty means that messages carry no signature.</param>
internal sealed class MessageSigner(string key)
{
    public const string Scheme = "hmac-sha256";

    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    /// <summary>The signature of four parts, as the ASCII text that travels.</summary>
    public byte[] Sign(ReadOnlySpan<byte> header, ReadOnlySpan<byte> parent, ReadOnlySpan<byte> metadata, ReadOnlySpan<byte> content)
    {
        if (_key.Length == 0)
            return [];
        using IncrementalHash hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(header);
        hash.AppendData(parent);
        hash.AppendData(metadata);
        hash.AppendData(content);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Whether a signature is the parts' own. Takes the same time wherever it differs.</summary>
    public bool IsSignedBy(
        ReadOnlySpan<byte> signature, ReadOnlySpan<byte> header, ReadOnlySpan<byte> parent, ReadOnlySpan<byte> metadata,
            ReadOnlySpan<byte> content) =>
        _key.Length == 0 || CryptographicOperations.FixedTimeEquals(signature, Sign(header, parent, metadata, content));
}
