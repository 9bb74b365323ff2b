using ScoGraph.Model.Stores;

namespace ScoGraph.Queries;

/// <summary>
/// Hands out a store's only place to write: refuses at once who would wait for itself, and lets others wait so long and no longer.
/// </summary>
/// <remarks>
/// Who holds a transaction is known by the flow of execution. A statement by itself is held on one thread from its start to its end.
/// </remarks>
/// <param name="store">The store.</param>
/// <param name="wait">How long others wait.</param>
internal sealed class WriterPlace(IGraphStore store, TimeSpan wait)
{
    /// <summary>By which flows of execution know this place: they hold nothing of the graph when it is gone.</summary>
    private readonly object _name = new();
    private volatile Statement? _statement;

    private bool IsHeldHere => FlowTurn.IsAt(_name)
        || (_statement is { Turn.IsOver: false } statement && statement.Thread == Environment.CurrentManagedThreadId);

    /// <exception cref="InvalidOperationException">This flow of execution holds the place.</exception>
    /// <exception cref="TimeoutException">Another transaction is open for too long.</exception>
    public IStoreTransaction Begin(CancellationToken cancellationToken)
    {
        if (IsHeldHere)
            throw FacadeErrors.BeginsWithin();
        IStoreTransaction transaction = store.TryBeginWrite(Bounded(wait), cancellationToken) ?? throw FacadeErrors.TransactionWaited(wait);
        FlowTurn.Wait(_name).Take(transaction.Turn);
        return transaction;
    }

    /// <inheritdoc cref="Begin(CancellationToken)"/>
    /// <remarks>
    /// What is written into the flow behind an <c>await</c> is not seen by whoever awaits; so the caller's flow gets at once what will hold
    /// the turn.
    /// </remarks>
    public Task<IStoreTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        if (IsHeldHere)
            return Task.FromException<IStoreTransaction>(FacadeErrors.BeginsWithin());
        return WaitAsync(FlowTurn.Wait(_name), cancellationToken);
    }

    /// <exception cref="QueryException">This flow of execution holds the place, or another transaction is open for too long.</exception>
    public IStoreTransaction Begin(QueryCall call)
    {
        if (IsHeldHere)
            throw new QueryException(FacadeErrors.WritesWithin(), call.Text);
        TimeSpan most = Bounded(wait);
        bool isCallsEnd = call.Watch.Left is { } left && (most == Timeout.InfiniteTimeSpan || left < most);
        IStoreTransaction transaction = store.TryBeginWrite(isCallsEnd ? Bounded(call.Watch.Left!.Value) : most, call.Request.Cancellation)
            ?? throw (isCallsEnd ? call.Watch.Late() : new QueryException(FacadeErrors.StatementWaited(wait), call.Text));
        _statement = new Statement(transaction.Turn, Environment.CurrentManagedThreadId);
        return transaction;
    }

    private async Task<IStoreTransaction> WaitAsync(FlowTurn turn, CancellationToken cancellationToken)
    {
        IStoreTransaction? transaction = null;
        try
        {
            transaction = await store.TryBeginWriteAsync(Bounded(wait), cancellationToken).ConfigureAwait(false)
                ?? throw FacadeErrors.TransactionWaited(wait);
            turn.Take(transaction.Turn);
            return transaction;
        }
        finally
        {
            if (transaction is null)
                turn.GiveUp();
        }
    }

    /// <summary>A time as a wait takes it: in whole milliseconds, without end where it is longer than a wait can be.</summary>
    private static TimeSpan Bounded(TimeSpan time) => time < TimeSpan.Zero || time.TotalMilliseconds > int.MaxValue
        ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds));

    private sealed record Statement(WriterTurn Turn, int Thread);
}
