using System.Collections;
using System.Globalization;

namespace ScoGraph.Sql.Tests.Kit;

/// <summary>Values as text that tells kinds apart; the two zeros alone are one, as groups and extremes may give either.</summary>
internal static class ExactText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => (number + 0.0).ToString("R", CultureInfo.InvariantCulture) + "d",
        string text => $"'{text}'",
        Node node => $"({node.Id})",
        Relationship link => $"[{link.Id}]",
        GraphPath path => $"<{Of(path.Nodes)} {Of(path.Relationships)}>",
        IEnumerable<KeyValuePair<string, object?>> map => $"{{{string.Join(", ", map.Select(pair => $"{pair.Key}: {Of(pair.Value)}"))}}}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
