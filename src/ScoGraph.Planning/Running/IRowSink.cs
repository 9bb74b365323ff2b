using ScoGraph.Model.Values;

namespace ScoGraph.Planning.Running;

/// <summary>Takes the rows of a result.</summary>
internal interface IRowSink
{
    /// <summary>Takes one row, in column order; the span is valid during the call only.</summary>
    /// <returns>False to stop: no more rows are wanted.</returns>
    bool Push(ReadOnlySpan<Value> row);
}
