namespace ScoGraph;

/// <summary>A rule of contradictions cannot be read or asked, or returns no two facts. The message names the rule and its source.</summary>
public sealed class ContradictionRuleException : ScoGraphException
{
    internal ContradictionRuleException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
