using System.Text;

namespace ScoGraph.Model.Snapshots.Texts;

/// <summary>A part that is looked for in many strings.</summary>
/// <param name="text">The part.</param>
internal sealed class SoughtText(string text)
{
    public string Text => text;

    /// <summary>A byte for each code unit; null where one is too large for that.</summary>
    public byte[]? Narrow { get; } =
        text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') < 0 ? Encoding.Latin1.GetBytes(text) : null;
}
