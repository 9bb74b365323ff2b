using System.Globalization;

namespace ScoGraph.Formats.Elements;

/// <summary>What a node is called within its document: a text, or an integer where <see cref="Text"/> is null. 1 and '1' are two.</summary>
internal readonly record struct ElementId(string? Text, long Number)
{
    public override string ToString() => Text is null ? Number.ToString(CultureInfo.InvariantCulture) : $"'{Text}'";
}
