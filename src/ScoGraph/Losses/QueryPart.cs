namespace ScoGraph;

/// <summary>A part of a query text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">How long it is, in UTF-16 code units.</param>
/// <param name="Text">The text itself.</param>
/// <param name="Clause">The clause that it belongs to, such as <c>MATCH</c>.</param>
public sealed record QueryPart(int Start, int Length, string Text, string Clause);
