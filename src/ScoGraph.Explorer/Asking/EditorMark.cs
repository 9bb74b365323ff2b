namespace ScoGraph.Explorer.Asking;

/// <summary>A coloured piece of a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Style">What it is coloured by.</param>
internal sealed record EditorMark(int Start, int Length, string Style);
