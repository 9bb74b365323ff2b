using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Running;

namespace ScoGraph.Execution.Operators;

/// <summary>Gives the result's columns to the caller.</summary>
internal sealed class ResultRows(IRowSink sink, int[] columns) : IRowTaker
{
    private readonly Value[] _row = new Value[columns.Length];
    private long _count;

    public bool Take(Frame frame)
    {
        if (columns.Length == 0)
            return true;
        if (frame.Limits.MaxRows is { } most && ++_count > most)
            throw LimitErrors.Rows(most, frame.Text);
        for (int i = 0; i < _row.Length; i++)
            _row[i] = frame.Row[columns[i]];
        return sink.Push(_row);
    }
}
