namespace ScoGraph.Jupyter.Wire.Contents.Editing;

/// <summary>A match with the word for its kind.</summary>
internal sealed record CompletionType(string Text, string Type, int Start, int End);
