namespace ScoGraph.Formats.Csv;

/// <summary>A field of a row.</summary>
/// <param name="Text">Without its quotes; null for nothing at all, which differs from a pair of quotes.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Column">Where it begins in the line, quotes included, in UTF-16 code units from 1.</param>
internal readonly record struct CsvField(string? Text, int Line, int Column);
