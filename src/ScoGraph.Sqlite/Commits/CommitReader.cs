using System.Text.Json;
using ScoGraph.Formats.Json;
using ScoGraph.Formats.Json.Reading;
using ScoGraph.Model.Values;
using ScoGraph.Sqlite.Encoding;

namespace ScoGraph.Sqlite.Commits;

/// <summary>Reads what <see cref="CommitWriter"/> wrote. One thread; made once for many commits.</summary>
internal sealed class CommitReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = Nesting.MostLevels + 16 };

    private readonly JsonTextReader _texts;
    private readonly JsonValueReader _values;
    private readonly JsonSchemaReader _declarations;

    public CommitReader()
    {
        JsonInput input = new(null);
        _texts = new JsonTextReader(input);
        _values = new JsonValueReader(input, _texts);
        _declarations = new JsonSchemaReader(_texts);
    }

    /// <exception cref="DamagedException">The bytes are no record of changes.</exception>
    public GraphChanges Read(ReadOnlySpan<byte> json)
    {
        try
        {
            Utf8JsonReader reader = new(json, Options);
            List<NodeChange> nodes = [];
            List<RelationshipChange> relationships = [];
            List<SchemaChange> schema = [];
            Expect(ref reader, JsonTokenType.StartObject);
            while (Member(ref reader) is { } name)
            {
                Expect(ref reader, JsonTokenType.StartArray);
                while (Next(ref reader) == JsonTokenType.StartObject)
                {
                    if (name == CommitNames.Nodes)
                        nodes.Add(ReadNode(ref reader));
                    else if (name == CommitNames.Relationships)
                        relationships.Add(ReadRelationship(ref reader));
                    else if (name == CommitNames.Schema)
                        schema.Add(ReadSchema(ref reader));
                    else
                        throw new DamagedException($"it has the unknown part '{name}'");
                }
            }

            return new GraphChanges { Nodes = nodes, Relationships = relationships, Schema = schema };
        }
        catch (Exception exception) when (exception is JsonException or GraphFormatException or InvalidOperationException)
        {
            throw new DamagedException($"it is no record of changes: {exception.Message}");
        }
    }

    private SchemaChange ReadSchema(ref Utf8JsonReader reader)
    {
        GraphDeclaration? before = null, after = null;
        while (Member(ref reader) is { } name)
        {
            Expect(ref reader, JsonTokenType.StartObject);
            GraphDeclaration declaration = _declarations.ReadDeclaration(ref reader);
            if (name == CommitNames.Before)
                before = declaration;
            else
                after = declaration;
        }

        if ((before ?? after) is not { } either || (after ?? either).Name != either.Name)
            throw new DamagedException("a change of the declarations is none");
        return new SchemaChange(either.Name, before, after);
    }

    private NodeChange ReadNode(ref Utf8JsonReader reader)
    {
        long id = 0;
        ChangeKind kind = default;
        List<string> before = [], after = [];
        List<PropertyChange> properties = [];
        while (Member(ref reader) is { } name)
        {
            Next(ref reader);
            switch (name)
            {
                case CommitNames.Id: id = ReadId(ref reader); break;
                case CommitNames.Kind: kind = ReadKind(ref reader); break;
                case CommitNames.LabelsBefore: ReadLabels(ref reader, before); break;
                case CommitNames.LabelsAfter: ReadLabels(ref reader, after); break;
                default: ReadProperties(ref reader, properties); break;
            }
        }

        return new NodeChange { Id = id, Kind = kind, LabelsBefore = before, LabelsAfter = after, Properties = properties };
    }

    private RelationshipChange ReadRelationship(ref Utf8JsonReader reader)
    {
        long id = 0, start = 0, end = 0;
        ChangeKind kind = default;
        string type = "";
        List<PropertyChange> properties = [];
        while (Member(ref reader) is { } name)
        {
            Next(ref reader);
            switch (name)
            {
                case CommitNames.Id: id = ReadId(ref reader); break;
                case CommitNames.Kind: kind = ReadKind(ref reader); break;
                case CommitNames.Type: type = ReadName(ref reader); break;
                case CommitNames.Start: start = ReadId(ref reader); break;
                case CommitNames.End: end = ReadId(ref reader); break;
                default: ReadProperties(ref reader, properties); break;
            }
        }

        return new RelationshipChange
        {
            Id = id,
            Kind = kind,
            Type = type,
            StartNodeId = start,
            EndNodeId = end,
            Properties = properties,
        };
    }

    private void ReadProperties(ref Utf8JsonReader reader, List<PropertyChange> properties)
    {
        while (Member(ref reader) is { } name)
        {
            string key = PropertyKeyText.Decode(name) ?? throw new DamagedException($"'{name}' is no property");
            Expect(ref reader, JsonTokenType.StartArray);
            Next(ref reader);
            Value before = _values.Read(ref reader);
            Next(ref reader);
            properties.Add(new PropertyChange(key, before, _values.Read(ref reader)));
            Expect(ref reader, JsonTokenType.EndArray);
        }
    }

    private void ReadLabels(ref Utf8JsonReader reader, List<string> labels)
    {
        while (Next(ref reader) != JsonTokenType.EndArray)
            labels.Add(ReadName(ref reader));
    }

    private string ReadName(ref Utf8JsonReader reader) => _texts.NameOrUtf16(ref reader, "a name");

    private static long ReadId(ref Utf8JsonReader reader) =>
        reader.TryGetInt32(out int id) && id >= 0 ? id : throw new DamagedException("an id is none");

    private static ChangeKind ReadKind(ref Utf8JsonReader reader) =>
        CommitNames.Kinds(reader.GetString()!) ?? throw new DamagedException("a change is none");

    /// <summary>The name of the next member; null at the object's end.</summary>
    private string? Member(ref Utf8JsonReader reader) => Next(ref reader) == JsonTokenType.EndObject ? null : _texts.Name(ref reader);

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (Next(ref reader) != token)
            throw new DamagedException($"it has {reader.TokenType} in the place of {token}");
    }

    private static JsonTokenType Next(ref Utf8JsonReader reader) =>
        reader.Read() ? reader.TokenType : throw new DamagedException("it ends early");
}
