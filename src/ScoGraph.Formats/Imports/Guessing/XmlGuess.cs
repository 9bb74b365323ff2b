using System.Text.RegularExpressions;

namespace ScoGraph.Formats.Imports.Guessing;

/// <summary>What an XML text is, by its outermost element.</summary>
internal static partial class XmlGuess
{
    public static FormatGuess? Guess(string text)
    {
        string name = Element().Match(text).Groups["name"].Value;
        return name switch
        {
            "" => null,
            _ when !HasMarkup().IsMatch(text) => null,
            "graphml" => FormatGuess.Readable("GraphML", GraphFormat.GraphMl, ".graphml", "graphml"),
            "gexf" => FormatGuess.Readable("GEXF", GraphFormat.Gexf, ".gexf", "gexf"),
            "RDF" => new FormatGuess("RDF/XML") { Advice = "convert it to Turtle or N-Triples." },
            "html" or "HTML" => new FormatGuess("a web page"),
            "svg" => new FormatGuess("a picture (SVG)"),
            _ => new FormatGuess($"XML that begins with <{name}>"),
        };
    }

    /// <summary>What no other text in angle brackets has.</summary>
    [GeneratedRegex(@"<\?xml|xmlns|</|/>", RegexOptions.NonBacktracking)]
    private static partial Regex HasMarkup();

    /// <summary>The first tag that is neither a declaration nor a comment.</summary>
    [GeneratedRegex(
        @"^(<\?.*?\?>|<!--.*?-->|<![^>\[]*(\[.*?\])?\s*>|\s+)*<([\w.-]+:)?(?<name>[\w.-]{1,40})",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Element();
}
