namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>clear_output: what the cell showed goes.</summary>
/// <param name="Wait">Whether it goes only when something else is shown.</param>
internal sealed record ClearOutputContent(bool Wait);
