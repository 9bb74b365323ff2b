using System.Globalization;
using System.Text.Json;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;
using ScoGraph.Server.Asking;

namespace ScoGraph.Server.Http.Json;

/// <summary>Reads the values of parameters from JSON, plain or typed.</summary>
internal static class ParameterReader
{
    /// <exception cref="ServerException">A value is no parameter; the message says at which place.</exception>
    public static IReadOnlyDictionary<string, object?> Read(JsonElement parameters, ValueShape shape)
    {
        if (parameters.ValueKind != JsonValueKind.Object)
            throw ServerErrors.WrongRequest("'parameters' is no object.", "Give names and values: {\"name\": \"Osh\"}.");
        Dictionary<string, object?> read = new(StringComparer.Ordinal);
        foreach (JsonProperty parameter in parameters.EnumerateObject())
        {
            read[parameter.Name] = shape == ValueShape.Plain ? Plain(parameter.Value)
                : Typed(parameter.Value, $"parameters.{parameter.Name}");
        }

        return read;
    }

    private static Value Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => Value.True,
        JsonValueKind.False => Value.False,
        JsonValueKind.String => Value.FromString(json.GetString()!),
        JsonValueKind.Number => json.TryGetInt64(out long integer) ? Value.FromInteger(integer) : Value.FromFloat(json.GetDouble()),
        JsonValueKind.Array => Value.FromList([.. json.EnumerateArray().Select(Plain)]),
        JsonValueKind.Object => Map(json, p => Plain(p.Value)),
        _ => Value.Null,
    };

    private static Value Typed(JsonElement json, string place)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("$type", out JsonElement type)
            || type.ValueKind != JsonValueKind.String || !json.TryGetProperty("_value", out JsonElement value))
            throw Wrong(place, "a typed value is {\"$type\": …, \"_value\": …}");
        string name = type.GetString()!;
        try
        {
            return name switch
            {
                "Null" => Value.Null,
                "Boolean" when value.ValueKind is JsonValueKind.True or JsonValueKind.False => Value.FromBoolean(value.GetBoolean()),
                "List" when value.ValueKind == JsonValueKind.Array =>
                    Value.FromList([.. value.EnumerateArray().Select((item, i) => Typed(item, $"{place}[{i}]"))]),
                "Map" when value.ValueKind == JsonValueKind.Object => Map(value, p => Typed(p.Value, $"{place}.{p.Name}")),
                _ when value.ValueKind == JsonValueKind.String => OfText(name, value.GetString()!)
                    ?? throw Wrong(place, $"'{value.GetString()}' is no {name}"),
                _ => throw Wrong(place, $"the value does not fit the type '{name}'"),
            };
        }
        catch (ValueException exception)
        {
            throw Wrong(place, exception.Message);
        }
    }

    /// <summary>A map; of a key that is there twice the last counts, as in other readers of JSON.</summary>
    private static Value Map(JsonElement json, Func<JsonProperty, Value> read)
    {
        Dictionary<string, Value> entries = new(StringComparer.Ordinal);
        foreach (JsonProperty property in json.EnumerateObject())
            entries[property.Name] = read(property);
        return Value.From(MapValue.From(entries));
    }

    private static Value? OfText(string type, string text) => type switch
    {
        "String" => Value.FromString(text),
        "Integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
            ? Value.FromInteger(integer) : null,
        "Float" => FloatTexts.Read(text) is { } number ? Value.FromFloat(number) : null,
        "Point" => PointText.Read(text),
        _ => TypedNames.Temporal(type) is { } kind ? TemporalParsing.TryParse(kind, text, TemporalZone.Utc, out _) : null,
    };

    private static ServerException Wrong(string place, string what) => ServerErrors.WrongRequest($"{place}: {what}.");
}
