namespace ScoGraph.Planning.Running;

/// <summary>The files that a query may read: all that an executor sees of a file system. Given by the caller.</summary>
internal interface IQueryFiles
{
    /// <summary>Opens a file of separated values for reading; the caller disposes it.</summary>
    /// <param name="location">What the query calls it.</param>
    /// <param name="terminator">What stands between fields.</param>
    /// <exception cref="Model.Diagnostics.ValueException">It may not be read, or cannot be.</exception>
    IQueryRows OpenCsv(string location, char terminator);
}
