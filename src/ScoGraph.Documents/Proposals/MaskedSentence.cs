using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ScoGraph.Documents.Patterns;

namespace ScoGraph.Documents.Proposals;

/// <summary>A sentence with a number in place of each name, so that patterns read the words around names.</summary>
internal sealed partial class MaskedSentence
{
    private readonly List<(int Masked, int Passage)> _origins = [];
    private readonly int _count;

    public MaskedSentence(string passage, PassageSpan sentence, IReadOnlyList<NamedPlace> places, Descriptors descriptors, WordMarks marks)
    {
        StringBuilder masked = new(" ");
        _origins.Add((0, sentence.Start));
        int at = sentence.Start;
        for (int i = FirstFrom(places, sentence.Start); i < places.Count && places[i].Span.Start < sentence.End; i++)
        {
            NamedPlace place = places[i];
            if (place.Span.Start < at || place.Span.End > sentence.End)
                continue;
            // A short form of the name in brackets says nothing new.
            bool isAgain = i > 0 && place.Entities.Count > 0 && place.Entities.Any(places[i - 1].Entities.Contains)
                && passage[places[i - 1].Span.End..place.Span.Start].Trim() == "(" && at == places[i - 1].Span.End;
            if (isAgain)
            {
                at = Math.Min(sentence.End, place.Span.End + 1);
                continue;
            }

            Copy(masked, passage, at, descriptors.Begin(passage, at, place));
            _count++;
            _origins.Add((masked.Length, place.Span.Start));
            masked.Append(CultureInfo.InvariantCulture, $"⟦{i}⟧").Append(place.IsPossessive ? "'s" : "");
            at = place.Span.End + AgeLength(passage.AsSpan(place.Span.End, sentence.End - place.Span.End));
        }

        Copy(masked, passage, at, sentence.End);
        _origins.Add((masked.Length, sentence.End));
        marks.Mark(masked);
        Text = masked.ToString();
    }

    private MaskedSentence(string text, List<(int Masked, int Passage)> origins, int count)
    {
        Text = text;
        _origins = origins;
        _count = count;
    }

    public string Text { get; }

    /// <summary>Whether there are two ends to a fact.</summary>
    public bool HasTwo => _count > 1;

    /// <summary>The sentence with its subject before each verb that goes on about it; null where there is none.</summary>
    public MaskedSentence? WithSubjects(Regex further)
    {
        Match first = Subject().Match(Text);
        if (!first.Success)
            return null;
        string subject = first.Groups["subject"].Value;
        int behind = first.Index + first.Length;
        return Rewritten(further.Matches(Text)
            .Where(match => match.Index >= behind && !Another().IsMatch(Text.AsSpan(behind, match.Index - behind)))
            .Select(match => (match.Groups["verb"].Index, 0, subject)));
    }

    /// <summary>
    /// The sentence with whom <c>who</c> and <c>whose</c> speak of in their place: the nearest person before, for <c>whose</c> the nearest
    /// name; null where there are none.
    /// </summary>
    public MaskedSentence? WithRelatives(Func<int, bool> isPerson)
    {
        List<(int At, int Length, string Instead)> changes = [];
        string person = "", last = "";
        foreach (Match match in NameOrRelative().Matches(Text))
        {
            if (match.Groups["place"] is { Success: true } place)
            {
                last = match.Value;
                person = isPerson(int.Parse(place.ValueSpan, CultureInfo.InvariantCulture)) ? last : person;
                continue;
            }

            string instead = match.Value == "who" ? person : last + "'s";
            if (instead.Contains('⟦', StringComparison.Ordinal))
                changes.Add((match.Index, match.Length, instead));
        }

        return Rewritten(changes);
    }

    /// <summary>
    /// The sentence with a name again behind an aside: "the department, at present run by Bolt, should become …"; null where there is
    /// none.
    /// </summary>
    public MaskedSentence? WithoutAsides() => Rewritten(Aside().Matches(Text)
        .Select(match => (match.Groups["verb"].Index, 0, match.Groups["subject"].Value)));

    /// <summary>The sentence with words put in, or others in their place.</summary>
    private MaskedSentence? Rewritten(IEnumerable<(int At, int Length, string Instead)> changes)
    {
        StringBuilder text = new();
        List<(int Masked, int Passage)> origins = [];
        int from = 0;
        foreach ((int at, int length, string instead) in changes)
        {
            CopyOrigins(from, at, text.Length, origins);
            text.Append(Text, from, at - from);
            origins.Add((text.Length, Origin(at)));
            // A bar, so that it is no further one of a list.
            text.Append("| ").Append(instead).Append(' ');
            from = at + length;
        }

        if (from == 0)
            return null;
        CopyOrigins(from, Text.Length + 1, text.Length, origins);
        text.Append(Text, from, Text.Length - from);
        return new MaskedSentence(text.ToString(), origins, _count);
    }

    /// <summary>The place in the passage at which a part of the masked text begins.</summary>
    public int Origin(int masked)
    {
        int i = _origins.FindLastIndex(origin => origin.Masked <= masked);
        int next = i + 1 < _origins.Count ? _origins[i + 1].Passage : int.MaxValue;
        return i < 0 ? 0 : Math.Min(_origins[i].Passage + masked - _origins[i].Masked, next);
    }

    /// <summary>"Anna Holm, 58, is": an age says nothing here.</summary>
    private static int AgeLength(ReadOnlySpan<char> rest)
    {
        foreach (ValueMatch match in Age().EnumerateMatches(rest[..Math.Min(rest.Length, 16)]))
            return match.Length;
        return 0;
    }

    /// <summary>The first place that begins in the sentence; a search by halves, since a long passage has many.</summary>
    private static int FirstFrom(IReadOnlyList<NamedPlace> places, int start)
    {
        int low = 0, high = places.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (places[middle].Span.Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void CopyOrigins(int from, int to, int at, List<(int Masked, int Passage)> origins)
    {
        origins.Add((at, Origin(from)));
        origins.AddRange(_origins.Where(origin => origin.Masked > from && origin.Masked < to)
            .Select(origin => (origin.Masked - from + at, origin.Passage)));
    }

    private void Copy(StringBuilder masked, string passage, int start, int end)
    {
        _origins.Add((masked.Length, start));
        foreach (char c in passage.AsSpan(start, Math.Max(0, end - start)))
            masked.Append(c is '⟦' or '⟧' ? ' ' : c is '’' ? '\'' : char.IsWhiteSpace(c) ? ' ' : c);
    }

    [GeneratedRegex(@"⟦(?<place>\d+)⟧|\bwho(se)?\b")]
    private static partial Regex NameOrRelative();

    [GeneratedRegex(@"(?<subject>⟦\d+⟧),\s(?:who|which|whose|that|now|then|at\spresent|for|until|since|a|an|the|one of|born|itself|himself|herself|named|known|once|formerly|long|by|in|with|as|having)\b[^;:.!?]{3,140}?,\s(?<verb>(?:(?:now|then|also|soon|later|should|would|will|must|may|can)\s)?(?:has|have|had|is|was|are|were|be|should|will|became|becomes|joined|belongs|belong|left|serves|served|runs|leads|links|connects|form|forms|holds|held|took|takes|entered|hosts|hosted|built|put|made|elected|appointed)\b)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^, (aged )?\d{1,2}(?=,)")]
    private static partial Regex Age();

    /// <summary>A further subject with an aside, which goes on: "and the Northern Packet, which carried them, now runs …".</summary>
    [GeneratedRegex(@"(\b(and|but|while|whereas)|;)\s⟦\d+⟧,\s(which|who|whose|that|now|once|a|an|the)\b[^⟦;]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Another();

    /// <summary>What a sentence begins with, but for when or where it is so.</summary>
    [GeneratedRegex(@"^\W*((in|on|since|at|after|before|as|for|by|during|until|today|meanwhile|however|but|and|also|then|yesterday|earlier|later)\b[^⟦]{0,60},?\s*)?(?<subject>⟦\d+⟧)(?!')", RegexOptions.IgnoreCase)]
    private static partial Regex Subject();
}
