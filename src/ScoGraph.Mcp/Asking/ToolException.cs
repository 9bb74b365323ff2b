namespace ScoGraph.Mcp.Asking;

/// <summary>A call that cannot be answered, with what would be right; the agent reads it.</summary>
internal sealed class ToolException(string message) : Exception(message);
