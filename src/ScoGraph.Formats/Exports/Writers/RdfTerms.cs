using System.Globalization;
using System.Text;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>
/// Elements as terms of RDF 1.2: a node is <c>BASEnode:KEY</c>, a label <c>BASElabel:NAME</c>, and so with types and properties, all
/// percent-encoded. A list is a value for each item; nested lists, points and temporal values other than dates are strings.
/// </summary>
internal sealed class RdfTerms(string baseIri)
{
    public const string Type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    public const string Reifies = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>";
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    public string Node(ExportNodeId node) => Iri("node", node.Name);

    /// <summary>The node that has a key.</summary>
    public string Named(string key) => Iri("node", key);

    public string Label(string label) => Iri("label", label);

    public string Property(string key) => Iri("property", key);

    public string Relationship(string type) => Iri("type", type);

    /// <summary>The values of a property, one or for a list any number.</summary>
    public static IEnumerable<string> Literals(Value value) => value.Kind == ValueKind.List
        ? value.AsList().Items.ToArray().Where(item => !item.IsNull).Select(item => Literal(item)) : [Literal(value)];

    private static string Literal(in Value value) => value.Kind switch
    {
        ValueKind.Boolean => Typed(value.AsBoolean() ? "true" : "false", "boolean"),
        ValueKind.Integer => Typed(value.AsInteger().ToString(CultureInfo.InvariantCulture), "integer"),
        ValueKind.Float => Typed(PropertyColumns.Text(value), "double"),
        ValueKind.Date when ExportText.Plain(value) is { Length: 10 } date => Typed(date, "date"),
        _ => Quote(ExportText.Plain(value)),
    };

    private static string Typed(string text, string type) => $"{Quote(text)}^^<{Xsd}{type}>";

    private static string Quote(string text)
    {
        StringBuilder quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < 0x20 or 0x7F => quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
                _ => quoted.Append(rune.ToString()),
            };
        }

        return quoted.Append('"').ToString();
    }

    private string Iri(string kind, string name)
    {
        StringBuilder iri = new StringBuilder("<").Append(baseIri).Append(kind).Append(':');
        foreach (byte unit in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)unit) || unit is (byte)'-' or (byte)'_' or (byte)'.' or (byte)'~')
                iri.Append((char)unit);
            else
                iri.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        }

        return iri.Append('>').ToString();
    }
}
