using ScoGraph.Model.Values;

namespace ScoGraph.Execution;

/// <summary>The files that a query may read: all that the engine sees of a file system. Given by the caller.</summary>
internal interface IQueryFiles
{
    /// <summary>Opens a file of separated values for reading; the caller disposes it.</summary>
    /// <param name="location">What the query calls it.</param>
    /// <param name="terminator">What stands between fields.</param>
    /// <exception cref="Model.Diagnostics.ValueException">It may not be read, or cannot be.</exception>
    IQueryRows OpenCsv(string location, char terminator);
}

/// <summary>The rows of a file, one after the other.</summary>
internal interface IQueryRows : IDisposable
{
    /// <summary>The line on which the row read last began, from 1.</summary>
    int Line { get; }

    /// <summary>The fields of the next row, each a string, or null where there is nothing; null behind the last one.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">The file is not what it should be, or cannot be read.</exception>
    Value[]? Read();
}
