namespace ScoGraph.Drawing.Svg;

/// <summary>The look of the nodes of a label.</summary>
/// <param name="Ink">The colour of text upon it.</param>
/// <param name="Dashes">The border's dashes; empty for a plain border.</param>
internal sealed record Swatch(string Fill, string Ink, string Dashes);
