using ScoGraph.Syntax.Parsing;

namespace ScoGraph.Syntax;

/// <summary>Reads a query's text. Thread-safe; time and memory grow linearly with the text.</summary>
internal static class CypherParser
{
    /// <summary>The tree, or the first mistake. Never throws, whatever the text and the stack.</summary>
    public static ParsedQuery Parse(string text) => Parse(text, static () => { });

    /// <summary>The same within a time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="throwIfStopped">Called now and then; what it throws is thrown here.</param>
    public static ParsedQuery Parse(string text, Action throwIfStopped) => QueryReader.Read(text, throwIfStopped);
}
