using System.Threading.Channels;
using ScoGraph.Execution;
using ScoGraph.Model.Values;
using ScoGraph.Queries;

namespace ScoGraph.Results;

/// <summary>
/// Turns pushed rows into pulled ones: the query runs on another thread and waits when the reader is a few batches behind.
/// </summary>
internal static class RowStream
{
    private const int BatchSize = 256;
    private const int BatchesAhead = 4;

    public static IEnumerable<Row> Read(Func<CancellationToken, OpenQuery> open, CancellationToken cancellation)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        OpenQuery query = open(stop.Token);
        ColumnSet columns = new(query.Query.Columns);
        Channel<List<Value[]>> batches = Channel.CreateBounded<List<Value[]>>(BatchesAhead);
        Task run = Task.Run(() => Produce(query, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            while (batches.Reader.WaitToReadAsync(cancellation).AsTask().GetAwaiter().GetResult())
            {
                while (batches.Reader.TryRead(out List<Value[]>? batch))
                {
                    foreach (Value[] row in batch)
                        yield return new Row(columns, row, query.Snapshot);
                }
            }
        }
        finally
        {
            // The reader may have left early: the query is told, and waited for, so that nothing of it outlives the loop.
            stop.Cancel();
            ((IAsyncResult)run).AsyncWaitHandle.WaitOne();
        }
    }

    private static void Produce(OpenQuery query, ChannelWriter<List<Value[]>> writer, CancellationToken stop)
    {
        Exception? failure = null;
        try
        {
            BatchSink sink = new(writer, stop);
            query.Execute(sink);
            sink.Flush();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            failure = null;
        }
        catch (Exception exception) when (exception is ScoGraphException or OperationCanceledException or ObjectDisposedException)
        {
            failure = exception;
        }
        finally
        {
            writer.TryComplete(failure);
        }
    }

    private sealed class BatchSink(ChannelWriter<List<Value[]>> writer, CancellationToken stop) : IRowSink
    {
        private List<Value[]> _batch = [];

        public bool Push(ReadOnlySpan<Value> row)
        {
            _batch.Add(row.ToArray());
            if (_batch.Count >= BatchSize)
                Flush();
            return true;
        }

        public void Flush()
        {
            if (_batch.Count == 0)
                return;
            writer.WriteAsync(_batch, stop).AsTask().GetAwaiter().GetResult();
            _batch = [];
        }
    }
}
