namespace ScoGraph.Formats.Imports.Scanning;

/// <summary>A place in a file, line and column from 1.</summary>
internal readonly record struct TextPlace(int Line, int Column);
