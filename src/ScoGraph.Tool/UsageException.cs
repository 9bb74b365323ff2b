namespace ScoGraph.Tool;

/// <summary>A command line that parses but says what cannot be meant, such as a parameter without a name.</summary>
internal sealed class UsageException(string message) : Exception(message);
