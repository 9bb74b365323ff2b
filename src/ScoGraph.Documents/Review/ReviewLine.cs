using System.Text;
using System.Text.Json;

namespace ScoGraph.Documents.Review;

/// <summary>Reads a line of a review file; what is wrong has its column.</summary>
internal sealed class ReviewLine(string line, string file, int number)
{
    private static readonly string[] Known =
    [
        "type", "start", "end", "paragraph", "span", "evidence", "because", "pattern", "known", "properties", "document", "quote", "before",
        "after", "decision", "statedBy",
    ];

    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    /// <exception cref="DocumentException">The line is no fact for review.</exception>
    public ReviewItem Read()
    {
        Parse();
        string evidence = Text("evidence") ?? "stated";
        string? because = Text("because");
        if (evidence is not ("stated" or "inferred"))
            throw Wrong("evidence", $"\"evidence\" is \"stated\" or \"inferred\", not \"{evidence}\"");
        if (evidence == "inferred" && string.IsNullOrWhiteSpace(because))
            throw Wrong("evidence", "what is inferred needs a \"because\": why it follows");
        if (evidence == "stated" && because is not null)
            throw Wrong("because", "what is stated has no \"because\"; write \"evidence\": \"inferred\"");
        return new ReviewItem(Needed("type"), Needed("start"), Needed("end"), Document(), Paragraph(), Span())
        {
            Because = because,
            Decision = Decision(),
            StatedBy = StatedBy(),
            Pattern = Text("pattern") ?? "",
            Quote = Text("quote") ?? "",
            Before = Text("before") ?? "",
            After = Text("after") ?? "",
            IsKnown = _values.TryGetValue("known", out JsonElement known) && (known.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? known.GetBoolean() : throw Wrong("known", "\"known\" is true or false")),
            Properties = Properties(),
            Place = new ReviewPlace(file, number, _columns),
        };
    }

    private void Parse()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(line);
        try
        {
            Utf8JsonReader reader = new(bytes);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                throw Wrong(1, "a line is an object, as {\"type\": …, \"start\": …, \"end\": …}");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                int column = Column(bytes, reader.TokenStartIndex);
                if (!Known.Contains(name))
                    throw Wrong(column, $"\"{name}\" is no property of a fact; those are {string.Join(", ", Known)}");
                if (_values.ContainsKey(name))
                    throw Wrong(column, $"\"{name}\" stands there twice");
                reader.Read();
                _columns[name] = Column(bytes, reader.TokenStartIndex);
                using JsonDocument value = JsonDocument.ParseValue(ref reader);
                _values[name] = value.RootElement.Clone();
            }

            while (reader.Read())
            {
                // Nothing may follow; the reader says where it does.
            }
        }
        catch (JsonException exception)
        {
            int column = Column(bytes, Math.Min(exception.BytePositionInLine ?? 0, bytes.Length));
            throw new DocumentException(
                $"{file}: line {number}, column {column}: this is no JSON ({exception.Message.Split(". ")[0].TrimEnd('.')}).", exception);
        }
    }

    private string Document()
    {
        string document = Needed("document");
        try
        {
            return new Citation(document, 1).Document;
        }
        catch (ArgumentException)
        {
            throw Wrong("document", $"\"{document}\" is no key of a document: it has no '#' and no spaces around it");
        }
    }

    private int Paragraph() => Value("paragraph") is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out int paragraph)
        && paragraph > 0 ? paragraph
        : throw Wrong("paragraph", "a fact needs a passage: \"paragraph\" is its number, from 1");

    private PassageSpan Span()
    {
        if (Value("span") is { ValueKind: JsonValueKind.Array } value && value.GetArrayLength() == 2
            && value[0].ValueKind == JsonValueKind.Number && value[0].TryGetInt32(out int start)
            && value[1].ValueKind == JsonValueKind.Number && value[1].TryGetInt32(out int end) && start >= 0 && end > start)
        {
            return new PassageSpan(start, end);
        }

        throw Wrong("span", "\"span\" is where the words begin and end in the passage, as [0, 42]");
    }

    private ReviewDecision Decision() => Text("decision") switch
    {
        null => ReviewDecision.Open,
        "accept" => ReviewDecision.Accept,
        "reject" => ReviewDecision.Reject,
        { } other => throw Wrong("decision", $"\"decision\" is \"accept\" or \"reject\", or absent, not \"{other}\""),
    };

    private string[] StatedBy() => Value("statedBy") is not { } value ? []
        : value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(key => key.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(key => key.GetString()!)]
            : throw Wrong("statedBy", "\"statedBy\" is a list of keys, as [\"holm\"]");

    private Dictionary<string, object> Properties()
    {
        if (Value("properties") is not { } value)
            return [];
        if (value.ValueKind != JsonValueKind.Object)
            throw Wrong("properties", "\"properties\" is an object, as {\"position\": \"director\"}");
        return value.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.ValueKind switch
        {
            JsonValueKind.String => (object)property.Value.GetString()!,
            JsonValueKind.True or JsonValueKind.False => property.Value.GetBoolean(),
            _ => throw Wrong("properties", $"the property \"{property.Name}\" is neither a text nor true or false"),
        });
    }

    private string Needed(string property) => Text(property) is { } text && !string.IsNullOrWhiteSpace(text) ? text
        : throw Wrong(property, $"a fact needs \"{property}\"");

    private string? Text(string property) => Value(property) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Wrong(property, $"\"{property}\" is a text");

    private JsonElement? Value(string property) =>
        _values.TryGetValue(property, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static int Column(byte[] bytes, long at) => Encoding.UTF8.GetCharCount(bytes, 0, (int)at) + 1;

    private DocumentException Wrong(string property, string message) => Wrong(_columns.GetValueOrDefault(property, 1), message);

    private DocumentException Wrong(int column, string message) => new($"{file}: line {number}, column {column}: {message}.");
}
