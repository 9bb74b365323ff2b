using System.Text.Json;

namespace ScoGraph.Formats.Json.Reading;

/// <summary>Gives one string for every time that a label, a type or a key comes.</summary>
internal sealed class NamePool
{
    private const int LongestPooled = 128;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _names =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text of a reader that stands at a string or a member's name.</summary>
    /// <exception cref="InvalidOperationException">The text is not well-formed Unicode.</exception>
    public string Read(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > LongestPooled)
            return reader.GetString()!;
        Span<char> buffer = stackalloc char[LongestPooled];
        ReadOnlySpan<char> text = buffer[..reader.CopyString(buffer)];
        if (_names.TryGetValue(text, out string? known))
            return known;
        string name = text.ToString();
        _names.Add(name);
        return name;
    }
}
