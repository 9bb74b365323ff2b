using ScoGraph.Model.Snapshots;
using ScoGraph.Queries.Streams;

namespace ScoGraph.Server.Asking;

/// <summary>
/// An answer whose rows are made as they are taken. Its query keeps a place among those that run until the last row, or the end.
/// </summary>
/// <param name="statement">The statement.</param>
/// <param name="rows">Its rows.</param>
/// <param name="query">The query, which ends with the rows.</param>
internal sealed class StreamedAnswer(PreparedStatement statement, IAsyncEnumerable<Row> rows, RunningQuery query) : Answer
{
    /// <summary>How many rows are made before the first is given on.</summary>
    private const int MostFirst = 256;

    private readonly Queue<Row> _first = new();
    private readonly IAsyncEnumerator<Row> _rows = rows.GetAsyncEnumerator();
    private bool _ended;

    public override IReadOnlyList<string> Columns => statement.Columns;

    public override IReadOnlyList<QueryWarning> Warnings => statement.Warnings;

    public override IGraphSnapshot Snapshot => statement.Snapshot;

    public override bool IsRepeatable => statement.IsRepeatable;

    public override bool IsUnderWay => !_ended;

    public override async ValueTask Prepare()
    {
        while (_first.Count < MostFirst && await Make() is { } row)
            _first.Enqueue(row);
    }

    public override ValueTask<Row?> Next() => _first.TryDequeue(out Row? row) ? new(row) : Make();

    public override ValueTask DisposeAsync()
    {
        if (!_ended)
            query.Abandon();
        return End();
    }

    private async ValueTask End()
    {
        if (_ended)
            return;
        _ended = true;
        try
        {
            await _rows.DisposeAsync();
        }
        finally
        {
            query.End();
        }
    }

    private async ValueTask<Row?> Make()
    {
        if (_ended)
            return null;
        bool more = false;
        try
        {
            more = await _rows.MoveNextAsync();
            return more ? _rows.Current : null;
        }
        catch (Exception exception)
        {
            query.Fail(exception);
            throw;
        }
        finally
        {
            if (!more)
                await End();
        }
    }
}
