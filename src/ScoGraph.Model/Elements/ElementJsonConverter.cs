using System.Text.Json;
using System.Text.Json.Serialization;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Elements;

/// <summary>Writes nodes, relationships, paths and points for <see cref="JsonSerializer"/>, as results do.</summary>
internal sealed class ElementJsonConverter<T> : JsonConverter<T>
    where T : class
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ObjectContents contents = new();
        ValueJson.Write(writer, contents.Read(value), contents);
    }

    /// <exception cref="NotSupportedException">Always: an element is of a graph, and text has none.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"A {typeof(T).Name} is written as JSON and not read: it belongs to a graph. Read a type of your own.");
}
