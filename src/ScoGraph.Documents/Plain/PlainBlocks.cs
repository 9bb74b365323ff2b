using System.Text.RegularExpressions;
using ScoGraph.Documents.Blocks;

namespace ScoGraph.Documents.Plain;

/// <summary>
/// Blocks of a text without markup: what stands between empty lines; each line where there are none, or where lines are so long that
/// each must be a paragraph; and each line with a mark of a list before it.
/// </summary>
internal static partial class PlainBlocks
{
    /// <summary>Longer lines are not broken by hand.</summary>
    private const int LongestBrokenLine = 160;

    public static TextDocument Read(string text)
    {
        List<(int Start, int End)> lines = Lines(text);
        bool isLineWise = IsLineWise(text, lines);
        List<TextBlock> blocks = [];
        List<char> marks = [];
        foreach ((int start, int end) in lines)
        {
            ReadOnlySpan<char> line = text.AsSpan(start, end - start);
            if (line.IsWhiteSpace())
            {
                blocks.Add(default);
                marks.Add(default);
                continue;
            }

            int lead = line.Length - line.TrimStart().Length, tail = line.TrimEnd().Length;
            (BlockKind kind, int mark) = Mark(line[lead..tail]);
            bool goesOn = !isLineWise && kind == BlockKind.Text && blocks.Count > 0 && blocks[^1] != default;
            if (goesOn)
            {
                blocks[^1] = blocks[^1] with { End = start + tail };
                continue;
            }

            blocks.Add(new TextBlock(start + lead + mark, start + tail, kind));
            marks.Add(kind == BlockKind.Numbered ? line[lead..tail][..mark].TrimEnd()[^1] : default);
        }

        return DocumentAssembler.Assemble(text, Listed(blocks, marks));
    }

    /// <summary>Without the empty lines. Numbered lines with others of the same kind of number beside them are a list.</summary>
    private static List<TextBlock> Listed(List<TextBlock> blocks, List<char> marks)
    {
        int[] kept = [.. Enumerable.Range(0, blocks.Count).Where(i => blocks[i] != default)];
        return [.. kept.Select((at, i) => blocks[at] is { Kind: BlockKind.Numbered } block && (Is(i - 1, marks[at]) || Is(i + 1, marks[at]))
            ? block with { Kind = BlockKind.Item } : blocks[at])];

        bool Is(int i, char mark) => i >= 0 && i < kept.Length && marks[kept[i]] == mark;
    }

    private static List<(int Start, int End)> Lines(string text)
    {
        List<(int Start, int End)> lines = [];
        int start = 0;
        while (start <= text.Length)
        {
            int length = text.AsSpan(start).IndexOfAny('\n', '\r', '\f');
            int end = length < 0 ? text.Length : start + length;
            lines.Add((start, end));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static bool IsLineWise(string text, List<(int Start, int End)> lines)
    {
        bool hasEmpty = false, hasLong = false, isInside = false;
        int last = lines.FindLastIndex(line => !text.AsSpan(line.Start, line.End - line.Start).IsWhiteSpace());
        for (int i = 0; i < last; i++)
        {
            bool isEmpty = text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start).IsWhiteSpace();
            hasEmpty |= isEmpty && isInside;
            isInside |= !isEmpty;
            hasLong |= lines[i].End - lines[i].Start > LongestBrokenLine;
        }

        return !hasEmpty || hasLong;
    }

    private static (BlockKind Kind, int Length) Mark(ReadOnlySpan<char> line)
    {
        foreach (ValueMatch match in Bullet().EnumerateMatches(line))
            return (BlockKind.Item, match.Length);
        foreach (ValueMatch match in Number().EnumerateMatches(line))
            return (BlockKind.Numbered, match.Length);
        return (BlockKind.Text, 0);
    }

    [GeneratedRegex(@"^([-*+•‣◦▪●–]|\[[ xX]\])\s+(?=\S)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?!\(c\)\s*\d{4}\b)(\(?\d{1,3}(\.\d{1,3})*[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)])\s+(?=\S)")]
    private static partial Regex Number();
}
