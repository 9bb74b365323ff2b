namespace ScoGraph;

/// <summary>What a <see cref="GraphIndex"/> can find.</summary>
public enum IndexKind
{
    /// <summary>Values that are equal, within bounds or begin with a text, and all in their order.</summary>
    Range,

    /// <summary>Words in texts, whatever their case and their accents.</summary>
    FullText,

    /// <summary>Pieces of texts, and names as people type them, with errors.</summary>
    Trigrams,
}
