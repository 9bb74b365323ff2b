using System.Text.Json;
using ScoGraph.Formats.Elements;

namespace ScoGraph.Formats.Json.Reading;

/// <summary>
/// Reads a document as its bytes arrive: fill <see cref="Room"/>, say how many came, and <see cref="Complete"/> at the end. Only the
/// element that is being read is kept. An instance reads one document.
/// </summary>
internal sealed class GraphJsonReader
{
    private readonly IElementSink _sink;
    private readonly JsonInput _input;
    private readonly JsonTextReader _texts;
    private readonly JsonElementReader _elements;
    private readonly JsonHeaderReader _header;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = JsonNames.MaxDepth });
    private Stage _stage = Stage.ByteOrderMark;
    private int _enough;

    /// <summary>A reader that pushes what it reads to a sink; the file's name is for messages.</summary>
    public GraphJsonReader(IElementSink sink, string? fileName)
    {
        _sink = sink;
        _input = new JsonInput(fileName);
        _texts = new JsonTextReader(_input);
        _elements = new JsonElementReader(_input, _texts);
        _header = new JsonHeaderReader(_texts);
    }

    private enum Stage
    {
        ByteOrderMark,
        Opening,
        Header,
        Nodes,
        AfterNodes,
        Relationships,
        AfterRelationships,
        Done,
    }

    public Memory<byte> Room() => _input.Room();

    /// <summary>Reads what is whole of the bytes that came into the room.</summary>
    /// <exception cref="GraphFormatException">They are not a document of the format.</exception>
    public void Accept(int count)
    {
        _input.Append(count);
        Read(atEnd: false);
    }

    /// <summary>Reads the rest, and completes the sink.</summary>
    /// <exception cref="GraphFormatException">The document is truncated or is wrong.</exception>
    public void Complete()
    {
        Read(atEnd: true);
        _sink.Complete();
    }

    private void Read(bool atEnd)
    {
        if (_stage == Stage.ByteOrderMark)
        {
            if (_input.Unread.Length < 3 && !atEnd)
                return;
            if (_input.Unread.StartsWith("\uFEFF"u8))
                _input.Skip(3);
            _stage = Stage.Opening;
        }

        // An element that was not whole is looked at again once half as much more has come, so that small pieces cost no more than large
        // ones.
        while (atEnd || _input.Unread.Length >= _enough)
        {
            Utf8JsonReader reader = new(_input.Unread, atEnd, _state);
            try
            {
                if (!TryStep(ref reader))
                {
                    _enough = _input.Unread.Length + _input.Unread.Length / 2;
                    return;
                }
            }
            catch (JsonException error)
            {
                throw _input.Broken(error);
            }

            _input.Consume(reader.BytesConsumed);
            _state = reader.CurrentState;
            _enough = 0;
        }
    }

    /// <summary>Reads the next part, if it is whole: a member of the header, an element, a bracket.</summary>
    private bool TryStep(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return false;
        switch (_stage)
        {
            case Stage.Opening:
                if (reader.TokenType != JsonTokenType.StartObject)
                    throw _texts.Fail(reader, FormatErrors.NotADocument);
                _stage = Stage.Header;
                return true;
            case Stage.Header:
                return TryReadHeader(ref reader);
            case Stage.Nodes or Stage.Relationships:
                return TryReadElement(ref reader);
            case Stage.AfterNodes:
                return TryOpenRelationships(ref reader);
            default:
                if (reader.TokenType == JsonTokenType.PropertyName)
                    throw _texts.Fail(reader, FormatErrors.UnknownMember("A document", _texts.Name(ref reader), []));
                _stage = Stage.Done;
                return true;
        }
    }

    private bool TryReadHeader(ref Utf8JsonReader reader)
    {
        if (!_header.TryRead(ref reader, out bool opensNodes))
            return false;
        if (opensNodes)
        {
            _elements.IdProperty = _header.IdProperty;
            foreach (GraphDeclaration declaration in _header.Declarations)
                _sink.Declare(declaration);
            _stage = Stage.Nodes;
        }

        return true;
    }

    private bool TryReadElement(ref Utf8JsonReader reader)
    {
        bool nodes = _stage == Stage.Nodes;
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            _stage = nodes ? Stage.AfterNodes : Stage.AfterRelationships;
            return true;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
            throw _texts.Unexpected(reader, nodes ? "a node (an object)" : "a relationship (an object)");
        Utf8JsonReader ahead = reader;
        if (!ahead.TrySkip())
            return false;
        if (nodes)
            _sink.Add(_elements.ReadNode(ref reader));
        else
            _sink.Add(_elements.ReadRelationship(ref reader));
        return true;
    }

    private bool TryOpenRelationships(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.EndObject)
            throw _texts.Fail(reader, FormatErrors.MissingMember("A document", JsonNames.Relationships));
        string name = _texts.Name(ref reader);
        if (name != JsonNames.Relationships)
            throw _texts.Fail(reader, FormatErrors.ExpectedMember(JsonNames.Relationships, name));
        if (!reader.Read())
            return false;
        if (reader.TokenType != JsonTokenType.StartArray)
            throw _texts.Unexpected(reader, "a list of relationships");
        _stage = Stage.Relationships;
        return true;
    }
}
