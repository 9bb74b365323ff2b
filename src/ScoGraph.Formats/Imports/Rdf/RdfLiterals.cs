using System.Text.RegularExpressions;
using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Attributes;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Rdf;

/// <summary>
/// Literals as values, by the datatypes of XML Schema. What its datatype does not admit, what does not fit into 64 bits, and what is of a
/// datatype without a counterpart stays a text: RDF admits all of them.
/// </summary>
internal static partial class RdfLiterals
{
    private static readonly HashSet<string> Integers = new(StringComparer.Ordinal)
    {
        "integer", "long", "int", "short", "byte", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger",
        "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte",
    };

    public static Value Read(RdfTerm literal)
    {
        string? type = literal.Datatype?.StartsWith(RdfVocabulary.Xsd, StringComparison.Ordinal) == true
            ? literal.Datatype[RdfVocabulary.Xsd.Length..] : null;
        return (type is null ? null : Read(type, literal.Text.Trim())) ?? Value.FromString(literal.Text);
    }

    private static Value? Read(string type, string text) => type switch
    {
        "boolean" => TypedText.Boolean(text),
        "double" or "float" or "decimal" => TypedText.Float(text),
        "date" => StoredTemporal.TryParse(ValueKind.Date, text, out _),
        "dateTime" or "dateTimeStamp" => HasOffset(text)
            ? StoredTemporal.TryParse(ValueKind.DateTime, text, out _) : StoredTemporal.TryParse(ValueKind.LocalDateTime, text, out _),
        "time" => HasOffset(text)
            ? StoredTemporal.TryParse(ValueKind.Time, text, out _) : StoredTemporal.TryParse(ValueKind.LocalTime, text, out _),
        "duration" or "dayTimeDuration" or "yearMonthDuration" => StoredTemporal.TryParse(ValueKind.Duration, text, out _),
        _ when Integers.Contains(type) => TypedText.Integer(text),
        _ => null,
    };

    private static bool HasOffset(string text) => Offset().IsMatch(text);

    [GeneratedRegex(@"(Z|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();
}
