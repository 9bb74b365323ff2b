using ScoGraph.Documents;

namespace ScoGraph.Explorer.Review;

/// <summary>A document whose facts are gone through. Immutable.</summary>
/// <param name="Key">Its key in the facts.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Passages">Its passages in order; the first has number 1.</param>
internal sealed record ReviewText(string Key, string Name, IReadOnlyList<ReviewPassage> Passages)
{
    /// <summary>What was read from a file.</summary>
    public static ReviewText Of(string key, TextDocument text) => new(
        key, text.Title ?? key, [.. text.Passages.Select(passage => new ReviewPassage(() => passage.Text, passage.Section))]);

    /// <summary>Whether the words of a fact stand where it says.</summary>
    public bool Holds(ReviewItem item)
    {
        if (item.Document != Key || item.Paragraph < 1 || item.Paragraph > Passages.Count)
            return false;
        string text = Passages[item.Paragraph - 1].Text;
        return item.Span.Start >= 0 && item.Span.Start <= item.Span.End && item.Span.End <= text.Length
            && text.AsSpan()[item.Span.Start..item.Span.End].SequenceEqual(item.Quote);
    }
}
