using System.Text.Json;
using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports;

namespace ScoGraph.Formats.Json.Reading;

/// <summary>
/// Reads JSON Lines: a node or a relationship of the JSON document a line, a node before the relationships that name it. An object with a
/// <c>type</c>, <c>start</c> or <c>end</c> is a relationship. The first line may be the document's header.
/// </summary>
internal sealed class JsonLinesReader
{
    private readonly IElementSink _sink;
    private readonly BadRows _bad;
    private readonly JsonInput _input;
    private readonly JsonTextReader _texts;
    private readonly JsonElementReader _elements;
    private bool _began;
    private int _searched;

    public JsonLinesReader(IElementSink sink, string? fileName, BadRows bad)
    {
        _sink = sink;
        _bad = bad;
        _input = new JsonInput(fileName);
        _texts = new JsonTextReader(_input);
        _elements = new JsonElementReader(_input, _texts);
    }

    public static void Read(Stream stream, string? fileName, IElementSink sink, BadRows bad, CancellationToken cancellationToken)
    {
        JsonLinesReader reader = new(sink, fileName, bad);
        int count;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            count = stream.Read(reader._input.Room().Span);
            reader._input.Append(count);
            reader.ReadLines(atEnd: count == 0);
        }
        while (count > 0);
        sink.Complete();
    }

    private void ReadLines(bool atEnd)
    {
        while (_input.Unread.Length > (atEnd ? 0 : _searched))
        {
            int end = _input.Unread[_searched..].IndexOf((byte)'\n');
            if (end < 0 && !atEnd)
            {
                _searched = _input.Unread.Length;
                return;
            }

            if (!_began && _input.Unread.StartsWith("\uFEFF"u8))
            {
                _input.Skip(3);
                _searched = Math.Max(0, _searched - 3);
                continue;
            }

            int length = end < 0 ? _input.Unread.Length : _searched + end;
            _searched = 0;
            ReadLine(length);
            _input.Consume(end < 0 ? length : length + 1);
        }
    }

    private void ReadLine(int length)
    {
        if (_input.Unread[..length].Trim(" \t\r"u8).IsEmpty)
            return;
        try
        {
            Utf8JsonReader reader = new(_input.Unread[..length], new JsonReaderOptions { MaxDepth = JsonNames.MaxDepth });
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                throw _texts.Unexpected(reader, "a node or a relationship (an object)");
            ReadObject(ref reader);
            reader.Read();
        }
        catch (JsonException error)
        {
            GraphFormatException broken = _input.Broken(error, length);
            if (!_bad.Skip(broken))
                throw broken;
        }
        catch (GraphFormatException error) when (_bad.Skip(error))
        {
            // Told; the line is left out.
        }
        finally
        {
            _began = true;
        }
    }

    private void ReadObject(ref Utf8JsonReader reader)
    {
        switch (KindOf(reader))
        {
            case JsonNames.Format when !_began:
                ReadHeader(ref reader);
                break;
            case JsonNames.Type:
                _sink.Add(_elements.ReadRelationship(ref reader));
                break;
            default:
                _sink.Add(_elements.ReadNode(ref reader));
                break;
        }
    }

    private void ReadHeader(ref Utf8JsonReader reader)
    {
        JsonHeaderReader header = new(_texts);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            header.TryRead(ref reader, out bool opensNodes);
            if (opensNodes)
                throw _texts.Fail(reader, FormatErrors.DocumentNotLines);
        }

        _elements.IdProperty = header.IdProperty;
        foreach (GraphDeclaration declaration in header.Declarations)
            _sink.Declare(declaration);
    }

    /// <summary>
    /// The first member that tells what an object is: <c>format</c> of a header, <c>type</c> of a relationship; else empty.
    /// </summary>
    private static string KindOf(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(JsonNames.Format))
                return JsonNames.Format;
            if (reader.ValueTextEquals(JsonNames.Type) || reader.ValueTextEquals(JsonNames.Start) || reader.ValueTextEquals(JsonNames.End))
                return JsonNames.Type;
            reader.Skip();
        }

        return "";
    }
}
