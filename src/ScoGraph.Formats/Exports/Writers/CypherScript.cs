using System.Globalization;
using System.Text;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Formats.Exports.Writers;

/// <summary>
/// openCypher statements, each on a line unless a name holds a line break. Nodes get a label and a number by which relationships find
/// them; both have names that the graph does not use.
/// </summary>
internal sealed class CypherScript : IExportWriter
{
    public void Write(GraphExtract graph, ExportOutput output)
    {
        string label = Name(Free("import node", graph.Nodes.SelectMany(n => n.Labels)));
        string key = Name(Free("import number", graph.Nodes.SelectMany(n => n.Properties).Select(p => p.Key)));
        bool any = false;
        foreach (ExportNode node in graph.Nodes)
        {
            any = true;
            string labels = string.Concat(node.Labels.Select(l => ":" + Name(l)));
            output.Line($"CREATE (:{label}{labels} {{{key}: {Number(node.Id.Number)}{Properties(", ", node.Properties)}}});");
        }

        foreach (ExportRelationship relationship in graph.Relationships)
        {
            string properties = relationship.Properties.Count == 0 ? "" : $" {{{Properties("", relationship.Properties)}}}";
            string start = Number(relationship.Start.Number), end = Number(relationship.End.Number);
            output.Line($"MATCH (a:{label} {{{key}: {start}}}), (b:{label} {{{key}: {end}}}) CREATE (a)-[:{Name(relationship.Type)}{properties}]->(b);");
        }

        if (any)
            output.Line($"MATCH (n:{label}) REMOVE n:{label}, n.{key};");
    }

    /// <summary>The name, with as many underscores before it as nothing else has it.</summary>
    private static string Free(string name, IEnumerable<string> taken)
    {
        HashSet<string> names = [.. taken];
        while (names.Contains(name))
            name = "_" + name;
        return name;
    }

    private static string Properties(string separator, List<(string Key, Value Value)> properties)
    {
        StringBuilder text = new();
        foreach ((string key, Value value) in properties)
        {
            text.Append(separator).Append(Name(key)).Append(": ");
            Append(text, value);
            separator = ", ";
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Float when !double.IsFinite(value.AsFloat()):
                text.Append(double.IsNaN(value.AsFloat()) ? "0.0 / 0.0" : value.AsFloat() > 0 ? "1.0 / 0.0" : "-1.0 / 0.0");
                break;
            case ValueKind.List:
                string separator = "[";
                foreach (Value item in value.AsList().Items)
                {
                    Append(text.Append(separator), item);
                    separator = ", ";
                }

                text.Append(separator == "[" ? "[]" : "]");
                break;
            case ValueKind.DateTime when !IsOfItsZone(value):
                DateTimeValue moment = value.As<DateTimeValue>();
                text.Append(LiteralText.Write(Value.From(
                    new DateTimeValue(moment.EpochDay, moment.NanosecondOfDay, moment.OffsetSeconds, zoneId: null))));
                break;
            default:
                text.Append(LiteralText.Write(value));
                break;
        }
    }

    /// <summary>
    /// Whether the language can say it: a date-time may hold an offset that the zone database here does not give its zone.
    /// </summary>
    private static bool IsOfItsZone(in Value value) =>
        TemporalParsing.TryParse(ValueKind.DateTime, TemporalText.Print(value), TemporalZone.Utc, out _) is not null;

    /// <summary>A name in backticks, as it may be a word of the language.</summary>
    /// <exception cref="GraphFormatException">The name is not Unicode, and names have no escapes.</exception>
    private static string Name(string name) => Utf16Text.IsWellFormed(name) ? QuotedName.Of(name)
        : throw new GraphFormatException(FormatErrors.NameNotUnicode, null, 0, 0);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
