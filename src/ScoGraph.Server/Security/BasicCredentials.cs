using System.Buffers.Text;
using System.Text;

namespace ScoGraph.Server.Security;

/// <summary>A user and a password, as a header Authorization has them (RFC 7617).</summary>
internal readonly record struct BasicCredentials(string User, string Password)
{
    private const string Scheme = "Basic ";
    private const int OnStack = 512;

    /// <summary>What a header says; null where it says something else.</summary>
    public static BasicCredentials? Read(string? header)
    {
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        ReadOnlySpan<char> credentials = header.AsSpan(Scheme.Length).Trim();
        int most = Base64.GetMaxDecodedFromUtf8Length(credentials.Length);
        Span<byte> bytes = most <= OnStack ? stackalloc byte[OnStack] : new byte[most];
        if (!Convert.TryFromBase64Chars(credentials, bytes, out int count))
            return null;
        ReadOnlySpan<byte> pair = bytes[..count];
        int colon = pair.IndexOf((byte)':');
        return colon < 0 ? null
            : new BasicCredentials(Encoding.UTF8.GetString(pair[..colon]), Encoding.UTF8.GetString(pair[(colon + 1)..]));
    }
}
