namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>history_request: cells that ran before.</summary>
/// <param name="HistAccessType">range, tail or search.</param>
/// <param name="Session">For range: 0 is this run of the kernel, and no other is remembered.</param>
/// <param name="Start">For range: the first execution count.</param>
/// <param name="Stop">For range: the count after the last; null is the end.</param>
/// <param name="N">For tail and search: at most so many, the latest.</param>
/// <param name="Pattern">For search: * and ? stand for any text and any character.</param>
internal sealed record HistoryRequest(
    string HistAccessType = "tail", bool Output = false, int Session = 0, int Start = 0, int? Stop = null, int? N =
        null, string? Pattern = null, bool Unique = false);
