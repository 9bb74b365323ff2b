using ScoGraph.Model.Values;

namespace ScoGraph.Planning.Running;

/// <summary>The rows of a file, one after the other.</summary>
internal interface IQueryRows : IDisposable
{
    /// <summary>The line on which the row read last began, from 1.</summary>
    int Line { get; }

    /// <summary>The fields of the next row, each a string, or null where there is nothing; null behind the last one.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">The file is not what it should be, or cannot be read.</exception>
    Value[]? Read();
}
