using System.Text.Json;
using ScoGraph.Model.Values;

namespace ScoGraph.Server.Http.Json;

/// <summary>Writes values as plain JSON: dates and the like as texts of ISO 8601, floats that JSON has no number for as texts.</summary>
internal sealed class PlainJson(Utf8JsonWriter json, IElementContents elements) : CellJson(json, elements, ElementKeys.Plain)
{
    public override void Write(in Value value) => WriteContent(value);

    protected override void WriteNumber(long number) => Json.WriteNumberValue(number);

    protected override void WriteNumber(double number)
    {
        if (double.IsFinite(number))
            Json.WriteNumberValue(number);
        else
            Json.WriteStringValue(FloatTexts.Of(number));
    }
}
