using System.Threading.Channels;
using ScoGraph.Model.Values;
using ScoGraph.Observation;
using ScoGraph.Planning.Running;
using ScoGraph.Results;

namespace ScoGraph.Queries;

/// <summary>
/// Turns pushed rows into pulled ones: the query is compiled and runs on a thread of its own, and waits when its reader is a few batches
/// behind. It may wait long, so it takes no thread from the pool: a few dozen slow readers would leave the pool none.
/// </summary>
internal sealed class RowProducer
{
    private const int BatchesAhead = 4;

    private readonly QueryObservation? _observation;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _stop;
    private readonly Channel<List<Row>> _batches = Channel.CreateBounded<List<Row>>(
        new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });

    private readonly Task _run;

    public RowProducer(Func<CancellationToken, OpenQuery> open, QueryObservation? observation, CancellationToken cancellationToken)
    {
        _observation = observation;
        _cancellation = cancellationToken;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _run = Task.Factory.StartNew(
            () => Produce(open), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The next rows, or null after the last.</summary>
    public async ValueTask<List<Row>?> NextAsync()
    {
        try
        {
            return await _batches.Reader.WaitToReadAsync(_cancellation).ConfigureAwait(false)
                && _batches.Reader.TryRead(out List<Row>? batch) ? batch : null;
        }
        catch (Exception exception)
        {
            _observation?.Error = exception;
            throw;
        }
    }

    /// <summary>
    /// The reader may have left early: the query is told, and waited for, so that nothing of it outlives the loop.
    /// </summary>
    public async ValueTask StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _run.ConfigureAwait(false);
        _stop.Dispose();
        _observation?.End();
    }

    private void Produce(Func<CancellationToken, OpenQuery> open)
    {
        Exception? failure = null;
        try
        {
            OpenQuery query = open(_stop.Token);
            BatchSink sink = new(query.Query.Columns, query, _batches.Writer, _stop.Token);
            query.Execute(sink);
            sink.Flush();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The token of the caller, not the linked one that the query saw.
            failure = new OperationCanceledException(_cancellation);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        _batches.Writer.TryComplete(failure);
    }

    /// <summary>Batches grow from one row, so that the first rows do not wait for others.</summary>
    private sealed class BatchSink(ColumnSet columns, OpenQuery query, ChannelWriter<List<Row>> writer, CancellationToken stop) : IRowSink
    {
        private const int MaxBatchSize = 256;

        private List<Row> _batch = [];
        private int _batchSize = 1;

        public bool Push(ReadOnlySpan<Value> row)
        {
            _batch.Add(new Row(columns, row.ToArray(), query.Snapshot));
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
