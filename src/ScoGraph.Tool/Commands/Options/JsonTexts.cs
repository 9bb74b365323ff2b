using System.Text.Json;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>Texts of JSON, whose escapes may be half of a surrogate pair: that is no text.</summary>
internal static class JsonTexts
{
    /// <exception cref="UsageException">It holds half of a surrogate pair.</exception>
    public static string Text(JsonElement text) => Read(() => text.GetString()!);

    /// <inheritdoc cref="Text"/>
    public static string Name(JsonProperty property) => Read(() => property.Name);

    private static string Read(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            throw new UsageException("A text holds half of a surrogate pair, which is no Unicode.");
        }
    }
}
