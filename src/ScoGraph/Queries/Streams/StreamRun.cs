using System.Runtime.ExceptionServices;

namespace ScoGraph.Queries.Streams;

/// <summary>
/// One enumeration of a stream. What is short is made at once, on the thread that asks; of what is long a thread of its own makes the rest,
/// where the query can be run again to that end, or all of it.
/// </summary>
/// <param name="open">Compiles the query over the state of the moment.</param>
/// <param name="cancellationToken">The reader's.</param>
internal sealed class StreamRun(Func<CancellationToken, OpenQuery> open, CancellationToken cancellationToken)
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private FirstRows? _first;
    private RowProducer? _producer;

    /// <summary>The next rows, or null after the last.</summary>
    public async ValueTask<List<Row>?> NextAsync()
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_first is null && _producer is null && Begin() is { Count: > 0 } rows)
                return rows;
            if (_first?.Failure is { } failure)
                ExceptionDispatchInfo.Throw(failure);
            return _producer is null ? null : await _producer.NextAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The token of the caller, not the linked one that the query saw.
            throw new OperationCanceledException(cancellationToken);
        }
    }

    /// <summary>
    /// The reader may have left early: the query is told, and waited for, so that nothing of it outlives the loop.
    /// </summary>
    public async ValueTask StopAsync()
    {
        if (_producer is not null)
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            await _producer.WaitAsync().ConfigureAwait(false);
        }

        _stop.Dispose();
    }

    private List<Row>? Begin()
    {
        OpenQuery query = open(_stop.Token);
        if (query.Query.IsRepeatable)
        {
            _first = FirstRows.Try(query);
            if (!_first.AreAll)
                _producer = new RowProducer(query, _first.Rows.Count, _stop.Token);
            return _first.Rows;
        }

        _producer = new RowProducer(query, given: 0, _stop.Token);
        return null;
    }
}
