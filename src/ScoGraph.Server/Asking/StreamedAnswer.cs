using ScoGraph.Model.Snapshots;
using ScoGraph.Queries.Streams;

namespace ScoGraph.Server.Asking;

/// <summary>
/// An answer whose rows are made as they are taken. Its query keeps a place among those that run until the last row, or the end.
/// </summary>
/// <param name="statement">The statement.</param>
/// <param name="rows">Its rows.</param>
/// <param name="gate">Where its place is given back.</param>
internal sealed class StreamedAnswer(PreparedStatement statement, IAsyncEnumerable<Row> rows, QueryGate gate) : Answer
{
    /// <summary>How many rows are made before the first is given on.</summary>
    private const int MostFirst = 256;

    private readonly Queue<Row> _first = new();
    private readonly IAsyncEnumerator<Row> _rows = rows.GetAsyncEnumerator();
    private bool _ended;

    public override IReadOnlyList<string> Columns => statement.Columns;

    public override IReadOnlyList<QueryWarning> Warnings => statement.Warnings;

    public override IGraphSnapshot Snapshot => statement.Snapshot;

    public override bool IsUnderWay => !_ended;

    public override async ValueTask Prepare()
    {
        while (_first.Count < MostFirst && await Make() is { } row)
            _first.Enqueue(row);
    }

    public override ValueTask<Row?> Next() => _first.TryDequeue(out Row? row) ? new(row) : Make();

    public override async ValueTask DisposeAsync()
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
            gate.Leave();
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
        finally
        {
            if (!more)
                await DisposeAsync();
        }
    }
}
