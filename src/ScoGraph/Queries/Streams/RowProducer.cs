using System.Threading.Channels;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Running;

namespace ScoGraph.Queries.Streams;

/// <summary>
/// Turns pushed rows into pulled ones: the query runs on a thread of its own, and waits when its reader is a few batches behind. It may
/// wait long, so it takes no thread from the pool: a few dozen slow readers would leave the pool none.
/// </summary>
internal sealed class RowProducer
{
    private const int BatchesAhead = 4;

    private readonly Channel<List<Row>> _batches = Channel.CreateBounded<List<Row>>(
        new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });

    private readonly CancellationToken _stop;
    private readonly Task _run;

    /// <param name="query">The query.</param>
    /// <param name="given">How many rows its reader has already.</param>
    /// <param name="stop">Ends it; the query watches this token, too.</param>
    public RowProducer(OpenQuery query, int given, CancellationToken stop)
    {
        _stop = stop;
        _run = Task.Factory.StartNew(
            () => Produce(query, given), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The next rows, or null after the last.</summary>
    public async ValueTask<List<Row>?> NextAsync(CancellationToken cancellationToken) =>
        await _batches.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false)
        && _batches.Reader.TryRead(out List<Row>? batch) ? batch : null;

    /// <summary>Waits for the query to end, which was told to.</summary>
    public Task WaitAsync() => _run;

    private void Produce(OpenQuery query, int given)
    {
        BatchSink sink = new(query, given, _batches.Writer, _stop);
        Exception? failure = Failure(() => query.Execute(sink));
        // Rows that came before an error are rows.
        if (failure is not OperationCanceledException)
            failure = Failure(sink.Flush) ?? failure;
        _batches.Writer.TryComplete(failure);
    }

    private static Exception? Failure(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    /// <summary>Batches grow from one row, so that the first rows do not wait for others.</summary>
    private sealed class BatchSink(OpenQuery query, int given, ChannelWriter<List<Row>> writer, CancellationToken stop) : IRowSink
    {
        private const int MaxBatchSize = 256;

        private int _given = given;
        private List<Row> _batch = [];
        private int _batchSize = 1;

        public bool Push(ReadOnlySpan<Value> row)
        {
            if (_given > 0)
            {
                _given--;
                return true;
            }

            _batch.Add(query.Row(row));
            if (_batch.Count >= _batchSize)
                Flush();
            return true;
        }

        public void Flush()
        {
            if (_batch.Count == 0)
                return;
            if (!writer.TryWrite(_batch))
                writer.WriteAsync(_batch, stop).AsTask().GetAwaiter().GetResult();
            _batchSize = Math.Min(_batchSize * 2, MaxBatchSize);
            _batch = new List<Row>(_batchSize);
        }
    }
}
