namespace ScoGraph.Documents.Blocks;

/// <summary>A part of a text that stands apart from the others, as its format has it.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">The place behind it.</param>
internal readonly record struct TextBlock(int Start, int End, BlockKind Kind)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
