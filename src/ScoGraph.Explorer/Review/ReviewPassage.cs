namespace ScoGraph.Explorer.Review;

/// <summary>A passage of a document.</summary>
/// <param name="Read">Its words.</param>
/// <param name="Section">The heading above it; null for none.</param>
internal sealed record ReviewPassage(Func<string> Read, string? Section)
{
    public string Text => Read();
}
