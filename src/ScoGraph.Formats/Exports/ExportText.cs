using System.Text;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Exports;

/// <summary>Values as texts of formats that know texts alone.</summary>
internal static class ExportText
{
    /// <summary>A string as it is, a temporal value by ISO 8601, anything else as openCypher writes it.</summary>
    public static string Plain(in Value value) => value.Kind switch
    {
        ValueKind.String => value.AsString(),
        ValueKind.Date or ValueKind.Time or ValueKind.LocalTime or ValueKind.DateTime or ValueKind.LocalDateTime or ValueKind.Duration =>
            Model.Values.Temporal.TemporalText.Print(value),
        _ => LiteralText.Write(value),
    };

    /// <summary>Labels as one text: <c>:A:`b c`</c>.</summary>
    public static string Labels(string[] labels)
    {
        StringBuilder text = new();
        foreach (string label in labels)
            LiteralText.AppendName(text.Append(':'), label);
        return text.ToString();
    }

    /// <summary>The text with U+FFFD for each half of a surrogate pair, which no encoding of Unicode carries.</summary>
    public static string Unicode(string text) => Utf16Text.IsWellFormed(text) ? text : string.Concat(text.EnumerateRunes());
}
