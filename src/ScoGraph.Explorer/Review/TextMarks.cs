using ScoGraph.Documents;

namespace ScoGraph.Explorer.Review;

/// <summary>Where in their documents the words of facts stand. That does not change while facts are decided about.</summary>
internal sealed class TextMarks(IReadOnlyList<ReviewItem> items)
{
    private readonly ILookup<(string Document, int Paragraph), int> _facts = Enumerable.Range(0, items.Count)
        .ToLookup(at => (items[at].Document, items[at].Paragraph));

    /// <summary>The facts whose words stand in a passage of a text, with these words.</summary>
    public IReadOnlyList<(int Fact, PassageSpan Span)> In(ReviewText text, int paragraph) =>
        [.. _facts[(text.Key, paragraph)].Where(at => text.Holds(items[at])).Select(at => (at, items[at].Span))];
}
