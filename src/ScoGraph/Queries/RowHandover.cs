using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Running;
using ScoGraph.Results;
using ScoGraph.Witnesses;

namespace ScoGraph.Queries;

/// <summary>Hands each row over and counts it.</summary>
internal sealed class RowHandover(IRowReceiver taker, ColumnSet columns, IGraphSnapshot snapshot, EvidenceSource? evidence) : IRowSink
{
    private long _count;

    public RowTotal Total => new(columns.Names.Count == 0 ? 0 : _count, IsExact: true);

    public bool Push(ReadOnlySpan<Value> row)
    {
        _count++;
        if (columns.Names.Count > 0)
            taker.Take(new Row(columns, row.ToArray(), snapshot, evidence));
        return true;
    }
}
