using System.Text;

namespace ScoGraph.Documents.Blocks;

/// <summary>Gathers blocks of a format with markup into one text.</summary>
internal sealed class BlockText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextBlock> _blocks = [];

    /// <summary>Adds a block, its white space made single; one without words is left out.</summary>
    public void Add(ReadOnlySpan<char> words, BlockKind kind)
    {
        int before = _text.Length;
        if (before > 0)
            _text.Append("\n\n");
        int start = _text.Length;
        bool isSpace = true;
        foreach (char c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                _text.Append(c);
                isSpace = false;
            }
            else if (!isSpace)
            {
                _text.Append(' ');
                isSpace = true;
            }
        }

        if (isSpace && _text.Length > start)
            _text.Length--;
        if (_text.Length == start)
            _text.Length = before;
        else
            _blocks.Add(new TextBlock(start, _text.Length, kind));
    }

    public TextDocument ToDocument() => DocumentAssembler.Assemble(_text.ToString(), _blocks);
}
