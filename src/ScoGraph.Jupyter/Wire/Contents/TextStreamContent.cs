namespace ScoGraph.Jupyter.Wire.Contents;

/// <summary>stream: text on standard output or standard error.</summary>
internal sealed record TextStreamContent(string Name, string Text);
