using System.Globalization;

namespace ScoGraph.Formats;

/// <content>Of files of other programs.</content>
internal static partial class FormatErrors
{
    public const string NameTheEncoding = "Save the file as UTF-8, or name its encoding (Encoding, --encoding).";
    public const string TooLong = "The file is too long to be read in this format; JSON Lines and CSV have no limit.";
    public const string TooDeep = "Lists and objects stand too deep within one another here; 100 levels can be read.";
    public const string SecondValue = "A second value stands here; the file should hold one JSON value.";
    public const string NotUnicodeText = "The text is not well-formed Unicode.";
    public const string NoLinks = "The document has nodes, but neither 'links' nor 'edges'.";
    public const string OpenText = "The text that begins here is not closed.";
    public const string NoGmlGraph = "This is not GML: it holds no 'graph [ … ]'.";
    public const string GmlId = "An id in GML is an integer or a text.";
    public const string NotPajek = "This is not a network of Pajek: it should begin with '*Vertices' and their number.";
    public const string NoCount = "The number of vertices must stand behind '*Vertices'.";
    public const string PajekEdge = "An arc or edge has two vertices: expected the numbers of both.";
    public const string OpenIri = "The IRI that begins here is not closed with '>' on its line.";
    public const string NotAnIriCharacter = "An IRI holds no spaces, control characters, or any of <>\"{}|^`; write them as %20 or \\u0020.";
    public const string BadEscape = "This is no escape; there are \\t, \\b, \\n, \\r, \\f, \\\", \\', \\\\, \\uXXXX and \\UXXXXXXXX.";
    public const string BadNameEscape = "This is no escape of a name; a backslash stands before one of _~.-!$&'()*+,;=/?#@%.";
    public const string RelativeIri = "N-Triples holds whole IRIs alone, such as <http://example.org/osh>; this one is relative.";
    public const string NestedAnnotation = "A property of a relationship is a text, a number or an IRI; a node without an IRI cannot be one.";
    public const string ReifierAsEnd = "A relationship cannot be the end of another; this names a triple that is a relationship.";
    public const string TwoReified = "This names two triples at once; a relationship is one.";
    public const string TripleAsObject =
        "A triple stands here as a value; only the triples of relationships can be named, with rdf:reifies, {| |} or << >>.";
    public const string AnnotatedProperty =
        "This says something of a triple that is a label or a property, for which a property graph has no place; only relationships have properties.";
    public const string NotStated = "This says something of a triple that the file does not state, for which a property graph has no place.";

    public static string NotGexf(string element) => $"This is not GEXF: it begins with <{Shorten(element)}>, not with <gexf>.";

    public static string UnknownGexfType(string type, IEnumerable<string> known) =>
        $"There is no type of attributes '{Shorten(type)}'; there are {string.Join(", ", known)}, and lists of them such as listinteger.";

    public static string UnknownGexfAttribute(string id, IEnumerable<string> known) =>
        $"The attribute '{Shorten(id)}' is not declared.{Suggest(id, known)}";

    public static string UnknownPajekSection(string name) =>
        $"There is no section '{Shorten(name)}'; there are *Network, *Vertices, *Arcs, *Edges, *Arcslist, *Edgeslist and *Matrix.";

    public static string RepeatedVertex(long number, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"The vertex {number} stands on line {line} already.");

    public static string NotAVertex(string text, long most) => most == int.MaxValue
        ? $"'{Shorten(text)}' is not a number of vertices."
        : string.Create(CultureInfo.InvariantCulture, $"'{Shorten(text)}' is not a vertex: expected a number from 1 to {most}.");

    public static string PajekMatrix(long count) =>
        string.Create(CultureInfo.InvariantCulture, $"A matrix of {count} vertices has {count} rows of {count} numbers.");

    public static string NoPair(string name) => $"A value must stand behind the name '{Shorten(name)}'.";

    public static string TooManyVertices(long count) =>
        string.Create(CultureInfo.InvariantCulture, $"The file is too short to hold {count} vertices.");

    public static string UnknownPrefix(string prefix, IEnumerable<string> known) =>
        $"The prefix '{Shorten(prefix)}:' is not declared.{Suggest(prefix, known)} Write @prefix {Shorten(prefix)}: <…> . before it.";
}
