using System.Text.RegularExpressions;

namespace ScoGraph.Formats.Imports.Rdf;

/// <summary>A relative IRI is made whole by a base (RFC 3986, section 5.2).</summary>
internal static partial class IriReference
{
    public static bool IsAbsolute(string iri) => Scheme().IsMatch(iri);

    /// <summary>The whole IRI; without a base it is what it was.</summary>
    public static string Resolve(string? baseIri, string iri)
    {
        if (baseIri is null || IsAbsolute(iri))
            return iri;
        Match root = Parts().Match(baseIri), reference = Parts().Match(iri);
        string scheme = root.Groups["scheme"].Value, fragment = reference.Groups["fragment"].Value;
        if (reference.Groups["authority"].Value is { Length: > 0 } authority)
            return scheme + authority + WithoutDots(reference.Groups["path"].Value) + reference.Groups["query"].Value + fragment;
        string whole = scheme + root.Groups["authority"].Value, path = reference.Groups["path"].Value;
        if (path.Length == 0)
        {
            string query = reference.Groups["query"].Length > 0 ? reference.Groups["query"].Value : root.Groups["query"].Value;
            return whole + root.Groups["path"].Value + query + fragment;
        }

        return whole + WithoutDots(path[0] == '/' ? path : Merge(root, path)) + reference.Groups["query"].Value + fragment;
    }

    /// <summary>A relative path takes the place of what stands behind the last slash of the base.</summary>
    private static string Merge(Match root, string path)
    {
        string before = root.Groups["path"].Value;
        return before.Length == 0 && root.Groups["authority"].Length > 0
            ? "/" + path : before[..(before.LastIndexOf('/') + 1)] + path;
    }

    /// <summary>The path without the segments <c>.</c> and <c>..</c>.</summary>
    private static string WithoutDots(string path)
    {
        List<string> kept = [];
        string[] segments = path.Split('/');
        for (int i = 0; i < segments.Length; i++)
        {
            bool isLast = i == segments.Length - 1;
            if (segments[i] == "..")
            {
                if (kept.Count > 1 || (kept.Count == 1 && kept[0].Length > 0))
                    kept.RemoveAt(kept.Count - 1);
            }
            else if (segments[i] != ".")
            {
                kept.Add(segments[i]);
                continue;
            }

            if (isLast)
                kept.Add("");
        }

        return string.Join('/', kept);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();

    [GeneratedRegex(
        @"^(?<scheme>[^:/?#]+:)?(?<authority>//[^/?#]*)?(?<path>[^?#]*)(?<query>\?[^#]*)?(?<fragment>#.*)?$",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
