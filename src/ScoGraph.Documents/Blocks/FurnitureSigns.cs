using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Blocks;

/// <summary>What the words of a block show that is never a paragraph, wherever it stands: captions, credits, notices, buttons.</summary>
internal static partial class FurnitureSigns
{
    /// <summary>A longer block is a paragraph, but for lists of contents and of what a text cites.</summary>
    private const int LongestLook = 600;

    /// <summary>So much of a longer block shows what it is called.</summary>
    private const int LongestLabel = 200;

    private const int LongestButton = 10, LongestImprint = 30, LongestNote = 45, LongestCaption = 60;

    public static bool Is(ReadOnlySpan<char> words)
    {
        if (words.IndexOfAnyExcept(" \t\r\n*-_=#~•·.–—") < 0 || IsApparatus(words[..Math.Min(words.Length, LongestLabel)]))
            return true;
        if (words.Length > LongestLook)
            return false;
        int count = BlockSigns.Count(words);
        return Caption().IsMatch(words) || Notice().IsMatch(words) || Footnote().IsMatch(words)
            || (count <= LongestButton && Button().IsMatch(words))
            || (count <= LongestImprint && (Imprint().IsMatch(words) || Signature().IsMatch(words)))
            || (count <= LongestNote && (Invitation().IsMatch(words) || Label().IsMatch(words) || AboutText().IsMatch(words)
                || PageFooter().IsMatch(words)))
            || (count <= LongestCaption && (Credit().IsMatch(words) || Archive().IsMatch(words)))
            || TabularBlocks.AreAttendance(words) || TabularBlocks.AreTable(words) || TabularBlocks.AreMenu(words);
    }

    /// <summary>A line about who wrote the text: furniture where nothing but furniture follows.</summary>
    public static bool IsAboutAuthor(ReadOnlySpan<char> words) =>
        words.Length <= LongestLook && BlockSigns.Count(words) <= LongestNote && Author().IsMatch(words);

    /// <summary>Few words below a line of two dashes, as at the end of a letter, or the number of an issue: furniture at the end.</summary>
    public static bool IsClosingImprint(ReadOnlySpan<char> words) =>
        words.Length <= LongestLook && BlockSigns.Count(words) <= LongestNote && Imprints().IsMatch(words);

    /// <summary>Contents, references and the like in one block, whatever its length.</summary>
    private static bool IsApparatus(ReadOnlySpan<char> words) => Contents().IsMatch(words) || Apparatus().IsMatch(words);

    [GeneratedRegex(@"^\W*((table of )?contents\s*(:|\s[1IVX]\b|\n\s*(?-i:[\p{Lu}\d•*-]))|in this (article|issue|report|edition|section)\s*:)", RegexOptions.IgnoreCase)]
    private static partial Regex Contents();

    [GeneratedRegex(@"^\W*(see also|further reading|references|notes and references|bibliography|external links?|footnotes?|endnotes?|notes|works cited|literature|related (articles?|stories|pages?|topics?|links?)|categor(y|ies)|hidden categories)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Apparatus();

    [GeneratedRegex(@"^\s*(\(?(photo|photograph|image|picture|illustration|graphic|chart|figure|table|map|video|credit|caption|source|drawing|diagram|plate)s?\b\s*([\dA-Z]{1,3}\b)?\s*(by\b|courtesy\b|[:.–—/-])|fig\.?\s*\d+[a-z]?(\.\d+)*\s*[:.–—-]|(plate|exhibit|box|graph)\s+([IVX]+|\d+)[a-z]?\s*[:.–—-]|\W*(above|below|left|right|top|bottom|opposite|overleaf|pictured|inset|main picture|in the picture|from left( to right)?|cover( picture)?)\s*:)", RegexOptions.IgnoreCase)]
    private static partial Regex Caption();

    /// <summary>A credit at the end of a caption: "The library from the river. Photograph by H. Pell."</summary>
    [GeneratedRegex(@"([.!?…)\]""”’|–—/]\s*|\n\s*)[(\[]?(Photos?|Photographs?|Photography|Pictures?|Images?|Illustrations?|Drawings?|Paintings?|Maps?|Graphics?|Charts?|Credits?|Visuali[sz]ations?|Screenshot|Source)( credits?)?\s*(:|/|©|\||of\s|by\s+(the\s+)?\p{Lu}|courtesy\b)\s*\S+(\s+\S+){0,8}\s*$|[(\[]\s*(?i:Photos?|Photographs?|Photography|Pictures?|Images?|Illustrations?|Drawings?|Paintings?|Maps?|Graphics?|Charts?|Credits?|Visuali[sz]ations?|Screenshot|Source)( credits?)?\s*(:|/|©|by\s|courtesy\b)\s*\S+(\s+\S+){0,8}\s*$|[.!?…)\]""”’|–—]\s*[(\[]?\s*(©|(By c|C)ourtesy( of)?)\s*\S+(\s+\S+){0,8}\s*$")]
    private static partial Regex Credit();

    [GeneratedRegex(@"[.!?…]\s+[(\[][^()\[\]]{0,40}\b(archives?|photo|photos|picture|file|handout|collection of [^()]{1,30}|public domain)\b[^()\[\]]{0,30}[)\]]\.?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Archive();

    [GeneratedRegex(@"^\s*(page \d+( of \d+)?|\d{1,4}|[ivxlc]+|\d+\s*/\s*\d+|(©|copyright\b).*|\(c\)\s*(\d{4}\b.*|(?-i:\p{Lu})[^.!?;]*)|.*all rights reserved\.?|(last )?(updated|published|posted|modified|edited|retrieved|accessed)( on| at)?:?\s+.*\d{4}.*|https?://\S+|www\.\S+|\S+@\S+\.\w+|(contact|contacts|media contact|press contact|for more information|e-?mail|phone|tel\.?|telephone|website|web):.*|\[?\d+ (comments?|shares?|min(utes?)? read)\]?|ends|#+|-\s*(ends?|30)\s*-|\(?(story |article )?continue[sd]? (on|from|overleaf|below)\b.{0,60}|\(continued\)|.{0,60}\b(turn|see|continued on) page \d+\.?|\[edit\])\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Notice();

    [GeneratedRegex(@"^\s*(\[\d{1,3}\]|\[\^[^\]\s]{1,20}\]:|\^|[¹²³⁴⁵⁶⁷⁸⁹†‡])\s*\S")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"^\s*[»>←→▶↑]*\s*(read (more|also|next|the full|on)|see also|see more|show more|load (more|next)|share( this| on|:|$)|follow us|subscribe|sign up|sign in|log in|log out|click|tap|download|print( this|$)|listen( to|$)|watch( now| the|$)|advertisement|sponsored|related|more from|more on|most read|next (story|article|page)|previous (story|article|page)|back to|skip to|home\s*[>/»|]|menu|cookie|accept (all|cookies)|donate|join (us|our)|get the|comments?$|leave a comment|reply)", RegexOptions.IgnoreCase)]
    private static partial Regex Button();

    /// <summary>What asks the reader to do something beside reading.</summary>
    [GeneratedRegex(@"^\W*(sign up (for|to|here|now)|subscribe (to|now|for|here|today)|to (subscribe|unsubscribe|receive (our|the|this))|follow us|read (more|also|next|the full)\b|read on:|share (this|on)|click here|register (now|here)|you can (subscribe|unsubscribe|follow|reach|contact)\b|(enjoyed|liked|like) (this|what)|support our|become a (subscriber|supporter|patron)|want more|don['’]t miss|get (our|the) (newsletter|latest|best)|(this|our) newsletter|more (stories|articles|interviews|reports) (like|about|on|from)|have (you )?(a|your) (story|view|tip)|write to the editor|letters? to the editor|download (the|our|as|this)|(for|all) (further|more|press|media|additional|general)?\s*(information|enquiries|inquiries|details|questions|requests)\b.{0,60}\b(contact|call|e-?mail|write|visit|see|please)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Invitation();

    [GeneratedRegex(@"^\W*(see further|read (also|more|next)|more (on|from) [^:.?!]{1,40}|related|tags?|filed under|keywords|posted in|about the (authors?|writers?|interviewer|photographer|series|newspaper|magazine)|corrections?( and clarifications?)?|clarifications?|editor['’]s note|author['’]s note|note to (editors|readers)|notes (to|for) editors|signed|isbn|issn|doi|coordinates|main articles?|copies( to)?|cc|distribution|circulation|enclosures?|attachments?|(media|press|public|general)?\s*(contacts?|enquiries|inquiries)|imprint|translated by|translation|layout|printing|proofreading|photography)\s*(\([^)]{0,40}\)\s*)?:", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    /// <summary>What is said of the text itself: when it appeared, who translated it, what was wrong in it.</summary>
    [GeneratedRegex(@"^\W*((this|the) (interview|conversation) (was|has been|is|took place)\b.{0,60}\b(conducted|condensed|edited|translated|recorded|abridged|shortened|transcribed|length)\b|this (article|story|piece|page|text|post|entry|feature|column|essay)\b.{0,40}\b(published|updated|edited|amended|corrected|modified|translated|adapted|licensed|appeared|stub|part of (a|our|the) series|is about)\b|this report (was )?(first|originally|last) (published|updated)|an earlier version of this\b|(additional|with|further) reporting by|(reporting|editing|translated|translation|interviewed|photography|photographs|photos|illustrations|research)( from the \w+)? by (?-i:\p{Lu})|as told to (?-i:\p{Lu})|(correction|clarification)\b.{0,30}[:–—]|for (the|other|another) [^.:]{1,50}, see |not to be confused with|[^.]{1,60} redirects here|from wikipedia|jump to\b)", RegexOptions.IgnoreCase)]
    private static partial Regex AboutText();

    /// <summary>The number of a page at the end of a line of its own or behind a gap: "The Line, annual report    Page 3 of 9".</summary>
    [GeneratedRegex(@"((^|\n|\t|\s{3,}|[-–—|·•]\s*)\s*(page|p\.|pg\.?|sheet)\s*\d{1,4}(\s*(of|/)\s*\d{1,4})?|[^.,;]\s(?-i:Page) \d{1,4} of \d{1,4})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageFooter();

    [GeneratedRegex(@"^\s*--[ \t]*\r?\n|^\s*\p{Lu}[^.:!?]{2,60}?,? (no\.|issue|vol\.|volume)\s*\d[\d,.]*\s*($|next (week|month|issue|time)\b.*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Imprints();

    [GeneratedRegex(@"\bIS[SB]N\b|[.·|–—]\s+(registered (charity|company|office)\b|printed on \w+ paper\b)|^\s*(printed (on|by|in) |registered (in|office|charity|company|as)\b|(company|charity|registration) (no|number)\b|design(ed)? (and (layout|print|printed) )?by )", RegexOptions.IgnoreCase)]
    private static partial Regex Imprint();

    [GeneratedRegex(@"^\W*(signed\s*:|\(signed\)|(signed|confirmed|certified|adopted)\b.{0,20}\bas an? (true|correct|accurate|fair)( and \w+)? record\b|signed,?\s+((?-i:\p{Lu})\.|for |on behalf)|(minutes|notes|protocol|record) (taken|recorded|kept|prepared|written|drawn up)( up)? by\b|(recorded|minuted) by (?-i:\p{Lu})|respectfully submitted|for and on behalf of|yours (sincerely|faithfully|truly)|approved (on|at)\s+\S+(\s+\S+){0,6}$)", RegexOptions.IgnoreCase)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^\W*(the (author|writer|interviewer)s?|(?-i:\p{Lu}[\p{L}.'’-]+(\s+(\p{Lu}[\p{L}.'’-]*|de|da|di|van|von|der|den|bin|al|le|la|and)){1,6}),?)\s+((is|was|are|works as|has been)\s+[^.]{0,60}?\b(writer|reporter|correspondent|editor|journalist|columnist|contributor|author|novelist|critic|photographer|producer|freelancer?|blogger|broadcaster|presenter)s?\b|(writes|reports|blogs|broadcasts) (about|for|on|from|regularly)\b|covers .{1,60} for\b|has (written|reported) (for|about|widely|extensively|on|from)\b)|^\W*the (author|writer|interviewer) (is|was|lives|works|teaches|wishes)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Author();
}
