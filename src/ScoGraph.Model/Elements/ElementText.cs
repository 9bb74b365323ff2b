using System.Globalization;
using System.Text;
using ScoGraph.Model.Values;

namespace ScoGraph;

/// <summary>
/// Writes elements and .NET values in openCypher's notation, for people. Keys and names that need it are quoted with backticks.
/// </summary>
internal static class ElementText
{
    public static string Write(object? value)
    {
        StringBuilder text = new();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("null"); break;
            case bool flag: text.Append(flag ? "true" : "false"); break;
            case string s:
                text.Append('\'').Append(
                s.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)).Append('\''); break;
            case double number: text.Append(FloatText.Write(number)); break;
            case Node node: AppendNode(text, node); break;
            case Relationship relationship: AppendRelationship(text, relationship); break;
            case GraphPath path: AppendPath(text, path); break;
            case IReadOnlyDictionary<string, object?> map: AppendMap(text, map); break;
            case IEnumerable<object?> list: AppendList(text, list); break;
            case IFormattable other: text.Append(other.ToString(null, CultureInfo.InvariantCulture)); break;
            default: text.Append(value); break;
        }
    }

    private static void AppendNode(StringBuilder text, Node node)
    {
        text.Append('(');
        foreach (string label in node.Labels)
            AppendName(text.Append(':'), label);
        if (node.Properties.Count > 0)
            AppendMap(node.Labels.Count > 0 ? text.Append(' ') : text, node.Properties);
        text.Append(')');
    }

    private static void AppendRelationship(StringBuilder text, Relationship relationship)
    {
        AppendName(text.Append("[:"), relationship.Type);
        if (relationship.Properties.Count > 0)
            AppendMap(text.Append(' '), relationship.Properties);
        text.Append(']');
    }

    private static void AppendPath(StringBuilder text, GraphPath path)
    {
        text.Append('<');
        AppendNode(text, path.Nodes[0]);
        for (int i = 0; i < path.Length; i++)
        {
            bool forward = path.Relationships[i].StartNodeId == path.Nodes[i].Id;
            AppendRelationship(text.Append(forward ? "-" : "<-"), path.Relationships[i]);
            AppendNode(text.Append(forward ? "->" : "-"), path.Nodes[i + 1]);
        }

        text.Append('>');
    }

    private static void AppendMap(StringBuilder text, IReadOnlyDictionary<string, object?> map)
    {
        string separator = "{";
        foreach ((string key, object? value) in map)
        {
            AppendName(text.Append(separator), key);
            Append(text.Append(": "), value);
            separator = ", ";
        }

        text.Append(map.Count == 0 ? "{}" : "}");
    }

    private static void AppendList(StringBuilder text, IEnumerable<object?> list)
    {
        string separator = "";
        text.Append('[');
        foreach (object? item in list)
        {
            Append(text.Append(separator), item);
            separator = ", ";
        }

        text.Append(']');
    }

    internal static void AppendName(StringBuilder text, string name)
    {
        bool plain = name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');
        text.Append(plain ? name : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`");
    }
}
