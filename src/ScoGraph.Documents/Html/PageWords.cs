using System.Text;
using ScoGraph.Documents.Blocks;

namespace ScoGraph.Documents.Html;

/// <summary>The words of a page up to the next break; those that are a link as a whole lead elsewhere and are no body.</summary>
internal sealed class PageWords(BlockText blocks)
{
    private readonly StringBuilder _words = new();
    private BlockKind _kind = BlockKind.Text;
    private bool _hasPlain, _hasUpright, _hasLight;
    private int _links, _italics, _bold;

    public void Append(string words)
    {
        _words.Append(words);
        bool hasWords = words.AsSpan().IndexOfAnyExcept(" \t\r\n|·•/>»,.") >= 0;
        _hasPlain |= _links == 0 && hasWords;
        _hasUpright |= _italics == 0 && hasWords;
        _hasLight |= _bold == 0 && hasWords;
    }

    /// <summary>A link begins (1) or ends (-1).</summary>
    public void Link(int change) => _links += change;

    /// <summary>Italics begin (1) or end (-1).</summary>
    public void Italics(int change) => _italics += change;

    /// <summary>Bold type begins (1) or ends (-1).</summary>
    public void Bold(int change) => _bold += change;

    /// <summary>A table begins with these words: if it lists who was there, the text is told so.</summary>
    public void Roll(string head)
    {
        if (!TabularBlocks.AreAttendance(head))
            return;
        Break(BlockKind.Text);
        blocks.Add(head, BlockKind.Furniture);
    }

    /// <summary>A block ends, and one of another kind may begin.</summary>
    public void Break(BlockKind kind)
    {
        if (_words.Length > 0)
            blocks.Add(
                _words.ToString(),
                !_hasPlain ? BlockKind.Furniture : _kind != BlockKind.Text ? _kind : !_hasUpright ? BlockKind.Aside
                    : !_hasLight ? BlockKind.Bold : BlockKind.Text);
        _words.Clear();
        _hasPlain = _hasUpright = _hasLight = false;
        _kind = kind;
    }
}
