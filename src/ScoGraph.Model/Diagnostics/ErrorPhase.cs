namespace ScoGraph;

/// <summary>When a query error was found.</summary>
public enum ErrorPhase
{
    /// <summary>Before any row was read: the text alone is at fault.</summary>
    CompileTime,

    /// <summary>While rows were computed: text and data together are at fault.</summary>
    Runtime,
}
