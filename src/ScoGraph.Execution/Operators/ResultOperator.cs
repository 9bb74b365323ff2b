using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>Gives the result's columns to the caller.</summary>
internal sealed class ResultOperator(IRowSink sink, int[] columns) : EndOperator
{
    private readonly Value[] _row = new Value[columns.Length];
    private long _count;

    public override bool Process(Frame frame)
    {
        if (columns.Length == 0)
            return true;
        if (frame.Limits.MaxRows is { } most && ++_count > most)
            throw RuntimeErrors.RowLimit(most, frame.Text);
        for (int i = 0; i < _row.Length; i++)
            _row[i] = frame.Row[columns[i]];
        return sink.Push(_row);
    }
}
