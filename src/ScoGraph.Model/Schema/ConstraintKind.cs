namespace ScoGraph;

/// <summary>What a <see cref="GraphConstraint"/> asks.</summary>
public enum ConstraintKind
{
    /// <summary>No two elements have the same values of the properties.</summary>
    Unique,

    /// <summary>Every element has the properties, and no two have the same values of them.</summary>
    Key,

    /// <summary>Every element has the property.</summary>
    Exists,

    /// <summary>The property has values of certain types only.</summary>
    Type,
}
