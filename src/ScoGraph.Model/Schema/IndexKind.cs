namespace ScoGraph;

/// <summary>What a <see cref="GraphIndex"/> can find.</summary>
public enum IndexKind
{
    /// <summary>Values that are equal, within bounds or begin with a text, and all in their order.</summary>
    Range,
}
