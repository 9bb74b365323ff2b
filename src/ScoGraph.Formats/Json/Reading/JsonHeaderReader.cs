using System.Text.Json;

namespace ScoGraph.Formats.Json.Reading;

/// <summary>
/// Reads what stands before the nodes: the format's name first, its version, the property that holds the ids, the constraints and indexes.
/// </summary>
internal sealed class JsonHeaderReader(JsonTextReader texts)
{
    private bool _named;
    private bool _versioned;
    private IReadOnlyList<GraphDeclaration>? _declarations;

    /// <summary>The property that each node's id becomes, or null.</summary>
    public string? IdProperty { get; private set; }

    /// <summary>The constraints and indexes.</summary>
    public IReadOnlyList<GraphDeclaration> Declarations => _declarations ?? [];

    /// <summary>Reads the member at whose name the reader stands, if it is whole.</summary>
    public bool TryRead(ref Utf8JsonReader reader, out bool opensNodes)
    {
        opensNodes = false;
        if (reader.TokenType == JsonTokenType.EndObject)
            throw texts.Fail(reader, _named ? FormatErrors.MissingMember("A document", JsonNames.Nodes) : FormatErrors.NotADocument);
        string name = texts.Name(ref reader);
        if (!_named && name != JsonNames.Format)
            throw texts.Fail(reader, FormatErrors.NotADocument);
        Utf8JsonReader member = reader;
        if (!reader.Read())
            return false;
        switch (name)
        {
            case JsonNames.Format when !_named:
                RequireFormat(ref reader);
                _named = true;
                return true;
            case JsonNames.Version when !_versioned:
                RequireVersion(ref reader);
                _versioned = true;
                return true;
            case JsonNames.IdProperty when IdProperty is null:
                IdProperty = ReadIdProperty(ref reader);
                return true;
            case JsonNames.Schema when _declarations is null:
                Utf8JsonReader ahead = reader;
                if (!ahead.TrySkip())
                    return false;
                _declarations = new JsonSchemaReader(texts).Read(ref reader);
                return true;
            case JsonNames.Nodes:
                RequireNodes(reader);
                opensNodes = true;
                return true;
            default:
                throw texts.Fail(member, JsonNames.HeaderMembers.Contains(name)
                    ? FormatErrors.RepeatedMember(name) : FormatErrors.UnknownMember("A document", name, JsonNames.HeaderMembers));
        }
    }

    private void RequireFormat(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw texts.Fail(reader, FormatErrors.NotADocument);
        if (texts.Name(ref reader) is var format && format != JsonNames.FormatName)
            throw texts.Fail(reader, FormatErrors.ForeignFormat(format));
    }

    private void RequireVersion(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out long version))
            throw texts.Unexpected(reader, "the version (an integer)");
        if (version != JsonNames.CurrentVersion)
            throw texts.Fail(reader, FormatErrors.UnknownVersion(version));
    }

    private string ReadIdProperty(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw texts.Unexpected(reader, "the name of a property (a string)");
        string name = texts.Name(ref reader);
        return name.Length > 0 ? name : throw texts.Fail(reader, FormatErrors.IdPropertyEmpty);
    }

    private void RequireNodes(in Utf8JsonReader reader)
    {
        if (!_versioned)
            throw texts.Fail(reader, FormatErrors.MissingVersion);
        if (reader.TokenType != JsonTokenType.StartArray)
            throw texts.Unexpected(reader, "a list of nodes");
    }
}
