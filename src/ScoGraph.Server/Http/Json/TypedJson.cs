using System.Globalization;
using System.Text.Json;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Server.Http.Json;

/// <summary>Writes values with their types, so that nothing falls together: <c>application/vnd.neo4j.query</c>.</summary>
internal sealed class TypedJson(Utf8JsonWriter json, IElementContents elements) : CellJson(json, elements, ElementKeys.Typed)
{
    public override void Write(in Value value)
    {
        Json.WriteStartObject();
        bool hasZone = value.Kind == ValueKind.DateTime && value.As<DateTimeValue>().ZoneId is not null;
        Json.WriteString("$type", TypedNames.Of(value.Kind, hasZone));
        Json.WritePropertyName("_value");
        WriteContent(value);
        Json.WriteEndObject();
    }

    protected override void WriteNumber(long number) => Json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));

    protected override void WriteNumber(double number) => Json.WriteStringValue(FloatTexts.Of(number));
}
