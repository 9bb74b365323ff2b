namespace ScoGraph.Knowledge;

/// <summary>How a source supports a fact.</summary>
public enum Evidence
{
    /// <summary>The text says so.</summary>
    Stated,

    /// <summary>It follows from a name or from another fact; the citation says how.</summary>
    Inferred,
}
