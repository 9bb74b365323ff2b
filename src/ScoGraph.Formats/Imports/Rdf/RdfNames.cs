using System.Text;

namespace ScoGraph.Formats.Imports.Rdf;

/// <summary>
/// IRIs as names: what stands behind the last of #, / and :, with its escapes read. Where several IRIs of a file would get one name, and
/// where nothing stands there, the name is the whole IRI.
/// </summary>
internal sealed class RdfNames
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, string> _iris = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);

    public void Add(string iri)
    {
        string name = LocalName(iri);
        if (!_iris.TryAdd(name, iri) && _iris[name] != iri)
            _shared.Add(name);
    }

    public string Of(string iri) => LocalName(iri) is var name && IsNamed(iri, name) && !_shared.Contains(name) ? name : iri;

    /// <summary>An empty name is one in what ScoGraph wrote.</summary>
    private static bool IsNamed(string iri, string name) => name.Length > 0 || iri.StartsWith(RdfVocabulary.Own, StringComparison.Ordinal);

    private static string LocalName(string iri)
    {
        string name = iri[(iri.LastIndexOfAny(['#', '/', ':']) + 1)..];
        try
        {
            return name.Contains('%', StringComparison.Ordinal) ? Strict.GetString(Unescape(name)) : name;
        }
        catch (DecoderFallbackException)
        {
            // The escapes are of another encoding: the name stays as it is written.
            return name;
        }
    }

    private static byte[] Unescape(string name)
    {
        List<byte> bytes = [];
        for (int at = 0; at < name.Length; at++)
        {
            if (name[at] == '%' && at + 2 < name.Length && char.IsAsciiHexDigit(name[at + 1]) && char.IsAsciiHexDigit(name[at + 2]))
            {
                bytes.Add(Convert.ToByte(name.Substring(at + 1, 2), 16));
                at += 2;
                continue;
            }

            int length = char.IsHighSurrogate(name[at]) && at + 1 < name.Length ? 2 : 1;
            bytes.AddRange(Encoding.UTF8.GetBytes(name.Substring(at, length)));
            at += length - 1;
        }

        return [.. bytes];
    }
}
