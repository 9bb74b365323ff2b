using ScoGraph.Syntax.Parsing;

namespace ScoGraph.Syntax;

/// <summary>Reads a query's text. Thread-safe; time and memory grow linearly with the text.</summary>
internal static class CypherParser
{
    /// <summary>The tree, or the first mistake. Never throws, whatever the text.</summary>
    public static ParsedQuery Parse(string text) => QueryReader.Read(text);
}
