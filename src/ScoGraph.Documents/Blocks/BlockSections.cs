using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Blocks;

/// <summary>
/// Sections that are no body: what a text cites, contents, who wrote it. It goes through the blocks in order and is told each heading.
/// </summary>
internal sealed partial class BlockSections
{
    /// <summary>A paragraph of so many words below a heading of so few is body again.</summary>
    private const int ShortestProse = 30, LongestHeading = 8;

    /// <summary>Below contents and the like stand short lines; what is longer is body.</summary>
    private const int LongestEntry = 14;

    private bool _isApparatus, _isList, _isAgenda, _isBroken;

    /// <summary>A heading: a new section begins, but for entries of what a text cites that look like headings.</summary>
    /// <param name="isMarked">Whether the format says that it is one.</param>
    public void Begin(ReadOnlySpan<char> heading, bool isMarked)
    {
        bool isApparatus = Apparatus().IsMatch(heading), isAgenda = Agenda().IsMatch(heading);
        bool isList = !isApparatus && (isAgenda || Listed().IsMatch(heading));
        if (isApparatus || isList || isMarked || !(_isApparatus || _isList))
            (_isApparatus, _isList, _isAgenda, _isBroken) = (isApparatus, isList, isAgenda, false);
        else
            _isBroken = BlockSigns.Count(heading) <= LongestHeading;
    }

    /// <summary>A heading that might be a button, too.</summary>
    public static bool IsSeeAlso(ReadOnlySpan<char> words) => words.Length < 20 && SeeAlso().IsMatch(words);

    /// <summary>Whether a block belongs to such a section.</summary>
    public bool Holds(ReadOnlySpan<char> words, BlockKind kind)
    {
        if (!_isApparatus && !_isList)
            return false;
        int count = BlockSigns.Count(words);
        bool isProse = (_isAgenda || kind is BlockKind.Text or BlockKind.Aside or BlockKind.Bold) && BlockSigns.EndsSentence(words, count);
        bool isBody = _isApparatus ? isProse && _isBroken && count >= ShortestProse && !char.IsDigit(words.TrimStart()[0])
            : isProse && (_isAgenda || count > LongestEntry);
        _isBroken = false;
        if (isBody)
            _isApparatus = _isList = _isAgenda = false;
        return !isBody;
    }

    [GeneratedRegex(@"^\W*(\d+\.?\s+)?((list of )?references|(notes and|references and) (references|notes|sources)|footnotes|endnotes|citations|bibliography|further reading|external links|works cited|literature( cited)?|sources|about the (authors?|writers?|interviewer|photographer)|notes (to|for) (the )?editors?|(media|press) (contacts?|enquiries|inquiries)|imprint|colophon|corrections?( and clarifications?)?|references and further reading)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Apparatus();

    /// <summary>What a meeting is to speak of, as a list; the first sentence ends it.</summary>
    [GeneratedRegex(@"^\W*(agenda|order of business|orders of the day)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Agenda();

    [GeneratedRegex(@"^\W*see also\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex SeeAlso();

    [GeneratedRegex(@"^\W*(\d+\.?\s+)?((table of )?contents|in this (article|issue|report|edition)|see also|notes|related( (articles|stories|pages|topics|links|content))?|more (on this story|stories|like this)|most read|read (also|more|next)|contacts?( details| information| us)?|categories|tags|share( this.*)?|credits|navigation( menu)?|list of (figures|tables|abbreviations)|abbreviations)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Listed();
}
