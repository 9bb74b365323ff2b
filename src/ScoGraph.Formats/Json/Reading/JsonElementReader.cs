using System.Text.Json;
using ScoGraph.Formats.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Json.Reading;

/// <summary>
/// Reads nodes and relationships. The whole element must be in the reader's span, which begins at the input's unread bytes.
/// </summary>
internal sealed class JsonElementReader(JsonInput input, JsonTextReader texts)
{
    private readonly JsonValueReader _values = new(input, texts);
    private readonly NodeIdTable _ids = new();
    private readonly List<PropertyElement> _properties = [];
    private int _nodes;

    /// <summary>The property that each node's id becomes, or null where ids are the document's own affair.</summary>
    public string? IdProperty { get; set; }

    /// <summary>The node at whose opening brace the reader stands; it is left at the closing one.</summary>
    public NodeElement ReadNode(ref Utf8JsonReader reader)
    {
        Utf8JsonReader start = reader;
        int line = input.LineAt(start.TokenStartIndex);
        ElementId? id = null;
        string[]? labels = null;
        PropertyElement[]? properties = null;
        while (NextMember(ref reader, out string name))
        {
            switch (name)
            {
                case JsonNames.Id when id is null:
                    id = ReadId(ref reader);
                    break;
                case JsonNames.Labels when labels is null:
                    labels = ReadLabels(ref reader);
                    break;
                case JsonNames.Properties when properties is null:
                    properties = ReadProperties(ref reader, IdProperty);
                    break;
                default:
                    throw WrongMember(reader, "A node", name, JsonNames.NodeMembers);
            }
        }

        ElementId known = id ?? throw Missing(start, "A node", JsonNames.Id);
        properties ??= [];
        if (IdProperty is not null)
            properties = [.. properties, new PropertyElement(IdProperty, Value.FromString(known.Text!))];
        // Only now, so that a node that is left out for a mistake further on does not take its number.
        _ids.Add(known, _nodes++, line);
        return new NodeElement(known, labels ?? [], properties, line);
    }

    /// <summary>The relationship at whose opening brace the reader stands; it is left at the closing one.</summary>
    public RelationshipElement ReadRelationship(ref Utf8JsonReader reader)
    {
        Utf8JsonReader opening = reader;
        string? type = null;
        int start = -1, end = -1;
        PropertyElement[]? properties = null;
        while (NextMember(ref reader, out string name))
        {
            switch (name)
            {
                case JsonNames.Type when type is null:
                    type = texts.NameOrUtf16(ref reader, "a type (a string)");
                    break;
                case JsonNames.Start when start < 0:
                    start = ReadEnd(ref reader);
                    break;
                case JsonNames.End when end < 0:
                    end = ReadEnd(ref reader);
                    break;
                case JsonNames.Properties when properties is null:
                    properties = ReadProperties(ref reader, null);
                    break;
                default:
                    throw WrongMember(reader, "A relationship", name, JsonNames.RelationshipMembers);
            }
        }

        string? missing = type is null ? JsonNames.Type : start < 0 ? JsonNames.Start : end < 0 ? JsonNames.End : null;
        if (missing is not null)
            throw Missing(opening, "A relationship", missing);
        return new RelationshipElement(type!, start, end, properties ?? [], input.LineAt(opening.TokenStartIndex));
    }

    private ElementId ReadId(ref Utf8JsonReader reader)
    {
        Utf8JsonReader at = reader;
        ElementId id = texts.Id(ref reader);
        if (IdProperty is not null && id.Text is null)
            throw texts.Unexpected(at, $"a string, the property '{IdProperty}'");
        int earlier = _ids.LineOf(id);
        return earlier == 0 ? id : throw texts.Fail(at, FormatErrors.RepeatedId(id, earlier));
    }

    private int ReadEnd(ref Utf8JsonReader reader)
    {
        Utf8JsonReader at = reader;
        ElementId id = texts.Id(ref reader);
        int node = _ids.Find(id);
        return node >= 0 ? node : throw texts.Fail(at, FormatErrors.DanglingEnd(id, _ids.Texts));
    }

    private string[] ReadLabels(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw texts.Unexpected(reader, "a list of labels");
        List<string> labels = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Utf8JsonReader at = reader;
            string label = texts.NameOrUtf16(ref reader, "a label (a string)");
            if (labels.Contains(label))
                throw texts.Fail(at, FormatErrors.RepeatedLabel(label));
            labels.Add(label);
        }

        return [.. labels];
    }

    private PropertyElement[] ReadProperties(ref Utf8JsonReader reader, string? idProperty)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw texts.Unexpected(reader, "an object of properties");
        _properties.Clear();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = texts.Name(ref reader);
            string key = PropertyKeyText.Decode(name) ?? throw texts.Fail(reader, FormatErrors.BadKey(name));
            if (key == idProperty)
                throw texts.Fail(reader, FormatErrors.IdPropertyTwice(key));
            if (_properties.Exists(property => property.Key == key))
                throw texts.Fail(reader, FormatErrors.RepeatedProperty(key));
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null)
                throw texts.Fail(reader, FormatErrors.NullProperty);
            _properties.Add(new PropertyElement(key, _values.Read(ref reader)));
        }

        return [.. _properties];
    }

    /// <summary>Moves to the next member's value, or to the end of the object.</summary>
    private bool NextMember(ref Utf8JsonReader reader, out string name)
    {
        reader.Read();
        name = "";
        if (reader.TokenType == JsonTokenType.EndObject)
            return false;
        name = texts.Name(ref reader);
        reader.Read();
        return true;
    }

    private GraphFormatException WrongMember(in Utf8JsonReader reader, string what, string name, string[] known) =>
        texts.Fail(reader, known.Contains(name) ? FormatErrors.RepeatedMember(name) : FormatErrors.UnknownMember(what, name, known));

    private GraphFormatException Missing(in Utf8JsonReader opening, string what, string name) =>
        texts.Fail(opening, FormatErrors.MissingMember(what, name));
}
