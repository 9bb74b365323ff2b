using ScoGraph.Documents;

namespace ScoGraph.Explorer.Review;

/// <summary>A passage with the words of every fact that it states.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Section">The heading above it, where it is the first below; null elsewhere.</param>
/// <param name="Words">Its words in order.</param>
internal sealed record MarkedPassage(int Number, string? Section, IReadOnlyList<MarkedWords> Words)
{
    /// <summary>So much of one passage is shown, and so many facts of it are marked: one may be as long as a book.</summary>
    private const int LongestShown = 20_000, MostMarks = 400;

    /// <summary>Marks a passage.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="section">The heading above it; null for none.</param>
    /// <param name="text">Its words.</param>
    /// <param name="marks">The words that state facts.</param>
    /// <param name="chosen">The fact that is looked at; what is shown of a long passage is around it.</param>
    public static MarkedPassage Of(
        int number, string? section, string text, IReadOnlyList<(int Fact, PassageSpan Span)> marks, int chosen)
    {
        int at = marks.FirstOrDefault(mark => mark.Fact == chosen).Span.Start;
        int from = text.Length <= LongestShown ? 0 : Math.Clamp(at - (LongestShown / 2), 0, text.Length - LongestShown);
        int to = Math.Min(text.Length, from + LongestShown);
        List<(int Fact, PassageSpan Span)> shown =
        [
            .. marks.Where(mark => mark.Span.Start < to && mark.Span.End > from)
                .OrderBy(mark => Math.Abs(mark.Span.Start - at)).Take(MostMarks),
        ];
        SortedSet<int> ends =
        [
            from, to, .. shown.SelectMany(mark => (int[])[Math.Max(from, mark.Span.Start), Math.Min(to, mark.Span.End)]),
        ];
        List<MarkedWords> words = from > 0 ? [new("… ", [])] : [];
        int start = from;
        foreach (int end in ends.Skip(1))
        {
            IEnumerable<int> facts = shown.Where(mark => mark.Span.Start <= start && mark.Span.End >= end).Select(mark => mark.Fact);
            words.Add(new(text[start..end], [.. facts.Order()]));
            start = end;
        }

        if (to < text.Length)
            words.Add(new(" …", []));
        return new MarkedPassage(number, section, words);
    }
}
