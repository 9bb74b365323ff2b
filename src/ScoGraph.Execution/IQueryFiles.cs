namespace ScoGraph.Execution;

/// <summary>The files that a query may read: all that the engine sees of a file system. Given by the caller.</summary>
internal interface IQueryFiles
{
    /// <summary>Opens a file for reading; the caller disposes it.</summary>
    /// <param name="location">What the query calls it.</param>
    /// <exception cref="Model.Diagnostics.ValueException">It may not be read, or cannot be.</exception>
    TextReader Open(string location);
}
