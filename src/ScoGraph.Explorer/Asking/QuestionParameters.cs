using System.Text.Json;
using ScoGraph.Server.Http.Json;

namespace ScoGraph.Explorer.Asking;

/// <summary>The values of a question's parameters, written as one JSON object.</summary>
internal static class QuestionParameters
{
    private static readonly Dictionary<string, object?> None = [];

    /// <summary>The values by name; an empty text has none.</summary>
    /// <exception cref="FormatException">The text is no JSON object; the message says where and what would be right.</exception>
    public static IReadOnlyDictionary<string, object?> Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return None;
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? ParameterReader.Read(document.RootElement, ValueShape.Plain)
                : throw new FormatException("Parameters are one JSON object of names and values: {\"name\": \"Osh\"}.");
        }
        catch (JsonException wrong)
        {
            long line = (wrong.LineNumber ?? 0) + 1, column = (wrong.BytePositionInLine ?? 0) + 1;
            throw new FormatException(FormattableString.Invariant(
                $"The parameters are no JSON (line {line}, byte {column}); they look like {{\"name\": \"Osh\", \"most\": 3}}."));
        }
        catch (InvalidOperationException)
        {
            throw new FormatException("The parameters hold a text that is no Unicode: half a surrogate pair.");
        }
    }
}
