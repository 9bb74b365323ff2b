namespace ScoGraph.Explorer.Reasons;

/// <summary>A place in a document that supports something, with the words that stand there.</summary>
/// <param name="Place">Such as <c>report#15 (inferred: it is named after its ends)</c>.</param>
/// <param name="Document">The document's name; empty where the graph knows none.</param>
/// <param name="Text">The passage; null where the graph does not hold it.</param>
/// <param name="Start">Where the words begin that say it; -1 where the whole passage does.</param>
/// <param name="End">Where they end.</param>
internal sealed record CitedPassage(string Place, string Document, string? Text, int Start, int End)
{
    /// <summary>The passage before the words that say it, these words, and the passage behind them.</summary>
    public (string Before, string Words, string After) Parts => Text is not { } text ? ("", "", "")
        : Start < 0 || Start > End || End > text.Length ? (text, "", "") : (text[..Start], text[Start..End], text[End..]);
}
