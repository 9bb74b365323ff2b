using System.Text;
using ScoGraph.Documents.Blocks;

namespace ScoGraph.Documents.Html;

/// <summary>The words of a page up to the next break; those that are a link as a whole lead elsewhere and are no body.</summary>
internal sealed class PageWords(BlockText blocks)
{
    private readonly StringBuilder _words = new();
    private BlockKind _kind = BlockKind.Text;
    private bool _hasPlain;
    private int _links;

    public void Append(string words)
    {
        _words.Append(words);
        _hasPlain |= _links == 0 && words.AsSpan().IndexOfAnyExcept(" \t\r\n|·•/>»,.") >= 0;
    }

    /// <summary>A link begins (1) or ends (-1).</summary>
    public void Link(int change) => _links += change;

    /// <summary>A block ends, and one of another kind may begin.</summary>
    public void Break(BlockKind kind)
    {
        if (_words.Length > 0)
            blocks.Add(_words.ToString(), _hasPlain ? _kind : BlockKind.Furniture);
        _words.Clear();
        _hasPlain = false;
        _kind = kind;
    }
}
