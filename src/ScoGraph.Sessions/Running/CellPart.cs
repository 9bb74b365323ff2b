namespace ScoGraph.Sessions.Running;

/// <summary>A statement or a magic of a cell, by its place in the text.</summary>
/// <param name="Magic">The name behind the percent sign; null for a statement.</param>
/// <param name="MagicStart">Where the percent sign stands; where the statement begins.</param>
/// <param name="Start">Where the statement or the magic's argument begins.</param>
/// <param name="End">Where it ends, without the semicolon.</param>
/// <param name="IsClosed">Whether a semicolon or, for a magic of one line, the line's end follows.</param>
internal sealed record CellPart(string? Magic, int MagicStart, int Start, int End, bool IsClosed);
