namespace ScoGraph.Drawing.Content;

/// <summary>A place that supports a fact, with the words that stand there.</summary>
/// <param name="Document">What the document is called; empty where the graph does not say.</param>
/// <param name="Text">The passage; null where the graph does not hold it.</param>
internal sealed record ViewCitation(Citation Place, string Document, string? Text);
