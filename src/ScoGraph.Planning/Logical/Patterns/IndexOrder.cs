namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>In which order an index hands nodes out; those with equal values always by id.</summary>
internal enum IndexOrder
{
    /// <summary>As nodes are scanned: by id.</summary>
    None,

    /// <summary>By the properties of the index, as ORDER BY has it.</summary>
    Ascending,

    /// <summary>By the properties of the index, the other way.</summary>
    Descending,
}
