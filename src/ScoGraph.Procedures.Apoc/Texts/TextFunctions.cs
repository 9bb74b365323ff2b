using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ScoGraph.Functions.Scalar.Text.Normalization;
using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Texts;

/// <summary><c>apoc.text</c>: texts joined, cut, replaced and encoded.</summary>
internal static class TextFunctions
{
    /// <summary>The most characters of a text that is made; more than this is a mistake in the number.</summary>
    private const int MostCharacters = 1 << 26;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    public static IReadOnlyList<GraphFunction> All { get; } =
    [
        Offer.Function("text.join", "texts, delimiter", "Texts with a delimiter between them.",
            a => a.IsNull(0) || a.IsNull(1) ? null
                : string.Join(a.Text(1), a.List(0).Select(item => item is null ? "null" : PlainText.Of(item)))),
        Offer.Function("text.split", "text, regex, [limit]", "The parts of a text between matches of a regular expression.", Split),
        Offer.Function("text.replace", "text, regex, replacement", "A text with matches of a regular expression replaced; $1 stands for a group.",
            Replace),
        Offer.Function("text.regreplace", "text, regex, replacement", "As apoc.text.replace.", Replace),
        Offer.Function("text.regexGroups", "text, regex", "The matches of a regular expression, each a list of the match and its groups.",
            a => a.IsNull(0) || a.IsNull(1) ? new List<object?>()
                : Of(a.Text(1)).Matches(a.Text(0))
                    .Select(match => (object?)match.Groups.Values.Select(g => (object?)g.Value).ToList()).ToList()),
        Offer.Function("text.indexOf", "text, lookup, [from], [to]", "Where a text stands in another, counted from 0, or -1.", IndexOf),
        Offer.Function("text.indexesOf", "text, lookup, [from], [to]", "All places where a text stands in another.", IndexesOf),
        Offer.Function("text.lpad", "text, count, [delim]", "A text with characters before it until it has a length.",
            a => a.TextOrNull(0)?.PadLeft(Length(a, 1), a.Text(2, " ")[0])),
        Offer.Function("text.rpad", "text, count, [delim]", "A text with characters behind it until it has a length.",
            a => a.TextOrNull(0)?.PadRight(Length(a, 1), a.Text(2, " ")[0])),
        Offer.Function("text.repeat", "item, count", "A text so many times.",
            a => a.IsNull(0) || a.IsNull(1) ? null : (long)a.Text(0).Length * Length(a, 1) <= MostCharacters
                ? new StringBuilder().Insert(0, a.Text(0), Length(a, 1)).ToString()
                : throw a.Wrong(1, "a count with which the text stays shorter")),
        Offer.Function("text.format", "text, params, [language]", "A text with values in it, as String.format of Java; names and points are English.",
            a => a.IsNull(0) ? null : JavaFormat.Write(a.Text(0), a.List(1))),
        Offer.Function("text.slug", "text, [delim]", "A text whose white space and signs are a delimiter.",
            a => a.IsNull(0) ? null : string.Join(a.Text(1, "-"), Words(a.Text(0), c => char.IsLetterOrDigit(c) || c == '_'))),
        Offer.Function("text.clean", "text", "Letters and digits of a text alone, without accents, in small letters.",
            a => a.IsNull(0) ? null : Clean(a.Text(0))),
        Offer.Function("text.compareCleaned", "text1, text2", "Whether two texts have the same letters and digits.",
            a => !a.IsNull(0) && !a.IsNull(1) && Clean(a.Text(0)) == Clean(a.Text(1))),
        Offer.Function("text.urlencode", "text", "A text as it stands in an address.",
            a => a.TextOrNull(0) is { } text ? Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal) : null),
        Offer.Function("text.urldecode", "text", "A text of an address.",
            a => a.TextOrNull(0) is { } text ? Uri.UnescapeDataString(text.Replace('+', ' ')) : null),
        Offer.Function("text.base64Encode", "text", "A text in Base64, its bytes in UTF-8.",
            a => a.TextOrNull(0) is { } text ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : null),
        Offer.Function("text.base64Decode", "text", "The text of Base64.", a => a.TextOrNull(0) is { } text ? Decoded(a, text) : null),
        Offer.Function("text.code", "codepoint", "The character of a number.",
            a => a.IntegerOrNull(0) is not { } code ? null
                : Rune.IsValid((int)Math.Clamp(code, -1, int.MaxValue)) ? new Rune((int)code).ToString() : null),
        Offer.Function("text.charAt", "text, index", "The number of the character at an index.",
            a => a.TextOrNull(0) is { } text && a.IntegerOrNull(1) is { } at && at >= 0 && at < text.Length ? (long)text[(int)at] : null),
        Offer.Function("text.hexValue", "value", "An integer in hexadecimal digits.",
            a => a.IntegerOrNull(0) is { } number ? number.ToString(
                (ulong)number > uint.MaxValue ? "X16" : number > ushort.MaxValue ? "X8" : "X4", CultureInfo.InvariantCulture) : null),
        Offer.Function("text.byteCount", "text", "How many bytes a text has in UTF-8.",
            a => a.TextOrNull(0) is { } text ? (long)Encoding.UTF8.GetByteCount(text) : null),
        Offer.Function("text.bytes", "text", "The bytes of a text in UTF-8, as integers.",
            a => a.TextOrNull(0) is { } text ? Encoding.UTF8.GetBytes(text).Select(b => (object?)(long)b).ToList() : null),
    ];

    private static int Length(ApocArguments a, int index) =>
        a.Count(index, 0) is var length and <= MostCharacters ? length : throw a.Wrong(index, "less than 64 million");

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant, MostTime);

    private static string? Replace(ApocArguments a) => a.IsNull(0) || a.IsNull(1) || a.IsNull(2) ? null
        : Of(a.Text(1)).Replace(a.Text(0), JavaReplacement.ToNet(a.Text(2)));

    private static List<object?>? Split(ApocArguments a)
    {
        if (a.IsNull(0) || a.IsNull(1))
            return null;
        int limit = a.Count(2, 0);
        List<object?> parts = [.. limit > 0 ? Of(a.Text(1)).Split(a.Text(0), limit) : Of(a.Text(1)).Split(a.Text(0))];
        while (limit == 0 && parts.Count > 1 && parts[^1] is "")
            parts.RemoveAt(parts.Count - 1);
        return parts;
    }

    private static object? IndexOf(ApocArguments a) => a.IsNull(0) ? null : Places(a) is { Count: > 0 } places ? places[0] : -1L;

    private static object? IndexesOf(ApocArguments a) => a.IsNull(0) ? null : Places(a);

    private static List<object?> Places(ApocArguments a)
    {
        string text = a.Text(0), lookup = a.Text(1, "");
        int from = Math.Min(a.Count(2, 0), text.Length);
        long last = a.Integer(3, -1);
        int end = last < 0 ? text.Length : (int)Math.Min(last, text.Length);
        List<object?> places = [];
        if (lookup.Length == 0)
            return places;
        for (int at = from; at < end && (at = text.IndexOf(lookup, at, StringComparison.Ordinal)) >= 0 && at < end; at++)
            places.Add((long)at);
        return places;
    }

    private static string Clean(string text) => new([.. NormalForms.Apply(text, "NFD")
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c))
        .Select(char.ToLowerInvariant)]);

    private static IEnumerable<string> Words(string text, Func<char, bool> isPart) =>
        new string([.. text.Select(c => isPart(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Decoded(ApocArguments a, string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            throw a.Wrong(0, "a text in Base64");
        }
    }
}
