namespace ScoGraph.Editing;

/// <summary>A coloured piece of a text.</summary>
internal readonly record struct ColouredPiece(int Start, int Length, TextClass Class);
