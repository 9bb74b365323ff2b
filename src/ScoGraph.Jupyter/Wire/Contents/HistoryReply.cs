using System.Text.Json;

namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>history_reply: for each cell session, count and text; with output a pair of text and output in place of the text.</summary>
internal sealed record HistoryReply(IReadOnlyList<IReadOnlyList<JsonElement>> History)
{
    public string Status => "ok";
}
