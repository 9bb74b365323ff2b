using System.Text;

namespace ScoGraph.Server.Security;

/// <summary>A user and a password, as a header Authorization has them (RFC 7617).</summary>
internal readonly record struct BasicCredentials(string User, string Password)
{
    private const string Scheme = "Basic ";

    /// <summary>What a header says; null where it says something else.</summary>
    public static BasicCredentials? Read(string? header)
    {
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        string credentials = header[Scheme.Length..].Trim();
        byte[] bytes = new byte[credentials.Length];
        string pair = Convert.TryFromBase64String(credentials, bytes, out int count) ? Encoding.UTF8.GetString(bytes, 0, count) : "";
        int colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : new BasicCredentials(pair[..colon], pair[(colon + 1)..]);
    }
}
