namespace ScoGraph.Syntax.Lexing;

/// <summary>A statement of a script, by its place.</summary>
/// <param name="Start">Where its first token begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends, without the semicolon.</param>
internal readonly record struct StatementPlace(int Start, int End);
