using System.Text.RegularExpressions;

namespace ScoGraph.Formats.Imports.Guessing;

/// <summary>What a text that is neither JSON nor XML is, by its first words.</summary>
internal static partial class TextGuess
{
    private static readonly FormatGuess
        Gml = FormatGuess.Readable("GML", GraphFormat.Gml, ".gml", "gml"),
        Pajek = FormatGuess.Readable("a network of Pajek", GraphFormat.Pajek, ".net", "pajek"),
        Turtle = FormatGuess.Readable("Turtle", GraphFormat.Turtle, ".ttl", "turtle"),
        NTriples = FormatGuess.Readable("N-Triples", GraphFormat.NTriples, ".nt", "ntriples"),
        Cypher = FormatGuess.Readable("openCypher", GraphFormat.Cypher, ".cypher", "cypher"),
        NQuads = new("N-Quads") { Advice = "save each of its graphs as N-Triples." },
        TriG = new("TriG") { Advice = "save each of its graphs as Turtle." },
        Dot = new("Graphviz") { Advice = "it can be written, but not read." };

    /// <summary>Whether a text that begins with &lt; begins with an IRI rather than with a tag.</summary>
    public static bool IsIri(string text) => Iri().IsMatch(text);

    public static FormatGuess? Guess(string text)
    {
        if (Quad().IsMatch(text))
            return NQuads;
        if (NamedGraph().IsMatch(text))
            return TriG;
        if (IsIri(text) || Directive().IsMatch(text) || Triple().IsMatch(text))
            return Directive().IsMatch(text) || Continued().IsMatch(text) ? Turtle : NTriples;
        if (GmlStart().IsMatch(text))
            return Gml;
        if (PajekStart().IsMatch(text))
            return Pajek;
        return DotStart().IsMatch(text) ? Dot : CypherStart().IsMatch(text) ? Cypher : null;
    }

    [GeneratedRegex(@"^<[A-Za-z][A-Za-z0-9+.-]*:[^\s<>""]*>\s")]
    private static partial Regex Iri();

    [GeneratedRegex(@"^(#[^\n]*\n\s*)*(<[A-Za-z][^\s<>""]*>|_:\S+)[ \t]+<[^\s<>""]+>[ \t]+(<[^\s<>""]+>|_:\S+|""[^\n]*)[ \t]*\.[ \t]*(\r?\n|$)",
        RegexOptions.NonBacktracking)]
    private static partial Regex Triple();

    /// <summary>A triple with the name of a graph behind it.</summary>
    [GeneratedRegex(
        @"^(#[^\n]*\n\s*)*(<[^\s<>""]+>|_:\S+)[ \t]+<[^\s<>""]+>[ \t]+(<[^\s<>""]+>|_:\S+|""([^""\\\n]|\\.)*""(\^\^<[^\s<>""]+>|@[\w-]+)?)[ \t]+(<[^\s<>""]+>|_:\S+)[ \t]*\.[ \t]*(\r?\n|$)",
        RegexOptions.NonBacktracking)]
    private static partial Regex Quad();

    /// <summary>Prefixes, and a block of triples in braces.</summary>
    [GeneratedRegex(
        @"^(#[^\n]*\n\s*|(@prefix|@base|PREFIX|BASE)\s[^\n]*\n\s*)*(GRAPH\s+)?(<[^\s<>""]+>|_:\S+|[\w-]*:[\w-]*)?[ \t\r\n]*\{[ \t]*\r?\n",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NamedGraph();

    [GeneratedRegex(@"^(#[^\n]*\n\s*)*(@prefix|@base|PREFIX|BASE)\s", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Directive();

    /// <summary>A line that ends in what N-Triples does not have between statements.</summary>
    [GeneratedRegex(@"[;,\[(][ \t]*\r?\n", RegexOptions.NonBacktracking)]
    private static partial Regex Continued();

    [GeneratedRegex(@"^(#[^\n]*\n\s*|Creator\s[^\n]*\n\s*|Version\s[^\n]*\n\s*|comment\s[^\n]*\n\s*)*graph\s*\[",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex GmlStart();

    [GeneratedRegex(@"^(%[^\n]*\n\s*)*\*(Vertices|Network)\s", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PajekStart();

    [GeneratedRegex(@"^((//|#)[^\n]*\n\s*)*(strict\s+)?(di)?graph\s*(""[^""]*""|\w*)\s*\{",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DotStart();

    [GeneratedRegex(@"^(//[^\n]*\n\s*)*(:begin\b|(CREATE|MATCH|MERGE|UNWIND)\s*[\(\[])", RegexOptions.IgnoreCase)]
    private static partial Regex CypherStart();
}
