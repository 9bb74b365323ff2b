namespace ScoGraph.Jupyter.Wire.Contents.Editing;

/// <summary>
/// complete_reply: texts that may stand in place of those from <paramref name="CursorStart"/> to <paramref name="CursorEnd"/>.
/// </summary>
internal sealed record CompleteReply(IReadOnlyList<string> Matches, int CursorStart, int CursorEnd, CompletionMetadata Metadata)
{
    public string Status => "ok";
}
