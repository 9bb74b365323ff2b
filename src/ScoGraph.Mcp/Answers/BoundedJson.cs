using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ScoGraph.Mcp.Protocol;

namespace ScoGraph.Mcp.Answers;

/// <summary>
/// An answer as JSON that stays within a size: long texts are cut, lists and objects end where the size is reached, and it is known that
/// something was left out. One thread at a time.
/// </summary>
internal sealed class BoundedJson : IDisposable
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly int _most, _mostText;

    /// <param name="most">About the most bytes.</param>
    /// <param name="mostText">The most characters of one text.</param>
    public BoundedJson(int most, int mostText)
    {
        (_most, _mostText) = (most, mostText);
        Json = new Utf8JsonWriter(_bytes, RpcWriter.Options);
        Json.WriteStartObject();
    }

    /// <summary>Writes members of the answer that are small by themselves.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Whether the size is reached.</summary>
    public bool IsFull => Json.BytesCommitted + Json.BytesPending >= _most;

    /// <summary>Whether something was left out.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Whether another item has room; false says in the answer that one was left out.</summary>
    public bool HasRoom()
    {
        IsTruncated |= IsFull;
        return !IsFull;
    }

    /// <summary>Says that something was left out.</summary>
    public void Truncate() => IsTruncated = true;

    /// <summary>A text as a value, cut where it is too long.</summary>
    public void Text(string text) => Json.WriteStringValue(Cut(text));

    /// <summary>A text as a member, cut where it is too long.</summary>
    public void Text(string name, string text)
    {
        Json.WritePropertyName(name);
        Text(text);
    }

    /// <summary>A value of any size.</summary>
    /// <param name="write">Writes it whole.</param>
    public void Value(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> whole = new();
        using (Utf8JsonWriter json = new(whole, RpcWriter.Options))
            write(json);
        using JsonDocument document = JsonDocument.Parse(whole.WrittenMemory, new JsonDocumentOptions { MaxDepth = 1000 });
        Copy(document.RootElement);
    }

    /// <summary>The whole, with the member <c>truncated</c> at its end.</summary>
    public ReadOnlyMemory<byte> End()
    {
        Json.WriteBoolean("truncated", IsTruncated);
        Json.WriteEndObject();
        Json.Flush();
        return _bytes.WrittenMemory;
    }

    public void Dispose() => Json.Dispose();

    private void Copy(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                Text(value.GetString()!);
                break;
            case JsonValueKind.Array:
                Json.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                {
                    if (!HasRoom())
                        break;
                    Copy(item);
                }

                Json.WriteEndArray();
                break;
            case JsonValueKind.Object:
                Json.WriteStartObject();
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    if (!HasRoom())
                        break;
                    Json.WritePropertyName(Cut(member.Name));
                    Copy(member.Value);
                }

                Json.WriteEndObject();
                break;
            default:
                Json.WriteRawValue(value.GetRawText(), skipInputValidation: true);
                break;
        }
    }

    private string Cut(string text)
    {
        // What is left of the size bounds a text, too, so that many long ones are no more than a few.
        long room = Math.Min(_mostText, Math.Max(100, _most - Json.BytesCommitted - Json.BytesPending));
        if (text.Length <= room)
            return text;
        IsTruncated = true;
        int end = char.IsHighSurrogate(text[(int)room - 1]) ? (int)room - 1 : (int)room;
        return new StringBuilder(text, 0, end, end + 40)
            .Append(CultureInfo.InvariantCulture, $"… (truncated: {text.Length} characters)").ToString();
    }
}
