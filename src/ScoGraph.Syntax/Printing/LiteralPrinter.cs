using System.Diagnostics;
using System.Globalization;
using System.Text;
using ScoGraph.Model.Values;

namespace ScoGraph.Syntax.Printing;

/// <summary>Literals, so that they read back as the same value.</summary>
internal static class LiteralPrinter
{
    public static void Write(StringBuilder text, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                text.Append("null");
                break;
            case ValueKind.Boolean:
                text.Append(value.AsBoolean() ? "true" : "false");
                break;
            case ValueKind.Integer:
                text.Append(CultureInfo.InvariantCulture, $"{value.AsInteger()}");
                break;
            case ValueKind.Float:
                string number = value.AsFloat().ToString("R", CultureInfo.InvariantCulture);
                text.Append(number).Append(number.AsSpan().ContainsAny('.', 'E') ? "" : ".0");
                break;
            case ValueKind.String:
                WriteString(text, value.AsString());
                break;
            default:
                throw new UnreachableException(value.Kind.ToString());
        }
    }

    private static void WriteString(StringBuilder text, string content)
    {
        text.Append('\'');
        foreach (char character in content)
        {
            _ = character switch
            {
                '\'' => text.Append("\\'"),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                _ => text.Append(character),
            };
        }

        text.Append('\'');
    }
}
