using System.Text;
using ScoGraph.Documents.Blocks;

namespace ScoGraph.Documents.Html;

/// <summary>The words of a page up to the next break; those that are a link as a whole lead elsewhere and are no body.</summary>
internal sealed class PageWords(BlockText blocks)
{
    private readonly StringBuilder _words = new();
    private BlockKind _kind = BlockKind.Text;
    private bool _hasPlain, _hasUpright;
    private int _links, _italics;

    public void Append(string words)
    {
        _words.Append(words);
        bool hasWords = words.AsSpan().IndexOfAnyExcept(" \t\r\n|·•/>»,.") >= 0;
        _hasPlain |= _links == 0 && hasWords;
        _hasUpright |= _italics == 0 && hasWords;
    }

    /// <summary>A link begins (1) or ends (-1).</summary>
    public void Link(int change) => _links += change;

    /// <summary>Italics begin (1) or end (-1).</summary>
    public void Italics(int change) => _italics += change;

    /// <summary>A block ends, and one of another kind may begin.</summary>
    public void Break(BlockKind kind)
    {
        if (_words.Length > 0)
            blocks.Add(
                _words.ToString(),
                !_hasPlain ? BlockKind.Furniture : _kind == BlockKind.Text && !_hasUpright ? BlockKind.Aside : _kind);
        _words.Clear();
        _hasPlain = _hasUpright = false;
        _kind = kind;
    }
}
