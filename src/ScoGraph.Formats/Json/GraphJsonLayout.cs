namespace ScoGraph;

/// <summary>How a graph is laid out as JSON. Both layouts are one document: the same members in the same order.</summary>
public enum GraphJsonLayout
{
    /// <summary>One element a line, to be read and compared by people and by tools that compare lines.</summary>
    Lines,

    /// <summary>No white space at all.</summary>
    Compact,
}
