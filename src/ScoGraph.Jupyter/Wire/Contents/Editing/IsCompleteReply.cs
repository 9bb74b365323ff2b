namespace ScoGraph.Jupyter.Wire.Contents.Editing;

/// <summary>is_complete_reply.</summary>
/// <param name="Status">complete, incomplete or invalid.</param>
/// <param name="Indent">What the next line begins with, where incomplete.</param>
internal sealed record IsCompleteReply(string Status, string Indent = "");
