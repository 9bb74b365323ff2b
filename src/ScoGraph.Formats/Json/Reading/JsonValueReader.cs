using System.Globalization;
using System.Text.Json;
using ScoGraph.Formats.Elements;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Formats.Json.Reading;

/// <summary>Reads the values of properties. The whole value must be in the reader's span.</summary>
internal sealed class JsonValueReader(JsonInput input, JsonTextReader texts)
{
    /// <summary>The value at which the reader stands; it is left at the value's last token.</summary>
    public Value Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => Value.FromString(texts.String(ref reader)),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.True => Value.True,
        JsonTokenType.False => Value.False,
        JsonTokenType.Null => Value.Null,
        JsonTokenType.StartArray => ReadList(ref reader),
        _ => ReadTagged(ref reader),
    };

    private Value ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.IndexOfAny(".eE"u8) < 0)
            return reader.TryGetInt64(out long integer)
                ? Value.FromInteger(integer) : throw texts.Fail(reader, FormatErrors.IntegerTooLarge);
        return reader.TryGetDouble(out double number) && double.IsFinite(number)
            ? Value.FromFloat(number) : throw texts.Fail(reader, FormatErrors.FloatTooLarge);
    }

    private Value ReadList(ref Utf8JsonReader reader)
    {
        List<Value> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Read(ref reader));
        try
        {
            return Value.FromList([.. items]);
        }
        catch (ValueException mistake)
        {
            throw texts.Fail(reader, mistake.Message);
        }
    }

    private Value ReadTagged(ref Utf8JsonReader reader)
    {
        (string tag, string text, long start) = texts.Tagged(ref reader);
        return tag switch
        {
            ValueTags.Utf16 => Value.FromString(texts.Utf16(text, start)),
            ValueTags.Float => ReadFloat(text, start),
            ValueTags.Point => StoredPoint.TryParse(text, out string? error) ?? throw input.At(start, FormatErrors.BadPoint(text, error!)),
            _ => ReadTemporal(ValueTags.TemporalKind(tag)!.Value, text, start),
        };
    }

    private Value ReadFloat(string text, long start)
    {
        // The names of the infinities are case-insensitive to the parser; the format has one spelling.
        bool known = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && (double.IsFinite(number) || text is "NaN" or "Infinity" or "-Infinity");
        return known ? Value.FromFloat(number) : throw input.At(start, FormatErrors.BadFloat(text));
    }

    private Value ReadTemporal(ValueKind kind, string text, long start) => StoredTemporal.TryParse(kind, text, out string? error)
        ?? throw input.At(start, FormatErrors.BadTemporal(text, TemporalErrors.Name(kind), error!));
}
