using System.Text;
using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Encodings;

/// <summary>The encoding that a page of HTML names in its head.</summary>
internal static partial class PageCharset
{
    /// <summary>As far as browsers look.</summary>
    private const int Head = 1024;

    public static string? Find(byte[] page)
    {
        Match match = Charset().Match(Encoding.Latin1.GetString(page, 0, Math.Min(page.Length, Head)));
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"<meta[^>]{0,200}charset\s*=\s*[""']?\s*([\w-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
