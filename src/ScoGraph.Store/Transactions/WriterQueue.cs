namespace ScoGraph.Store;

/// <summary>
/// The place of the one writer. It goes from one to the next in the order in which they asked, whether a thread waits or a task: whoever
/// comes while others wait is behind them, also where it would be faster.
/// </summary>
internal sealed class WriterQueue
{
    private readonly object _gate = new();
    private readonly LinkedList<WaitingWriter> _waiting = new();
    private bool _isTaken;

    /// <summary>How many wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
                return _waiting.Count;
        }
    }

    /// <summary>Takes the place if it is free.</summary>
    public bool TryTake()
    {
        lock (_gate)
            return !_isTaken && (_isTaken = true);
    }

    /// <summary>Takes the place when it is this one's turn.</summary>
    /// <returns>Whether it was taken in time.</returns>
    /// <exception cref="OperationCanceledException">The waiting was cancelled.</exception>
    public bool Wait(TimeSpan wait, CancellationToken cancellationToken)
    {
        LinkedListNode<WaitingWriter> turn = Join(WaitingWriter.Thread());
        try
        {
            return turn.Value.Wait(wait, cancellationToken) || !Leave(turn);
        }
        catch (OperationCanceledException)
        {
            GiveUp(turn);
            throw;
        }
    }

    /// <summary>Takes the place when it is this one's turn; no thread waits for it.</summary>
    /// <inheritdoc cref="Wait"/>
    public async ValueTask<bool> WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        LinkedListNode<WaitingWriter> turn = Join(WaitingWriter.Async());
        try
        {
            await turn.Value.Task.WaitAsync(wait, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return !Leave(turn);
        }
        catch (OperationCanceledException)
        {
            GiveUp(turn);
            throw;
        }
    }

    /// <summary>Hands the place to whoever waits longest.</summary>
    public void Release()
    {
        WaitingWriter? next;
        lock (_gate)
        {
            next = _waiting.First?.Value;
            if (next is null)
                _isTaken = false;
            else
                _waiting.RemoveFirst();
        }

        next?.Give();
    }

    private LinkedListNode<WaitingWriter> Join(WaitingWriter writer)
    {
        LinkedListNode<WaitingWriter> turn = new(writer);
        lock (_gate)
        {
            if (_isTaken)
            {
                _waiting.AddLast(turn);
                return turn;
            }

            _isTaken = true;
        }

        turn.Value.Give();
        return turn;
    }

    /// <returns>Whether it waited still; else it has been given the place.</returns>
    private bool Leave(LinkedListNode<WaitingWriter> turn)
    {
        lock (_gate)
        {
            if (turn.List is null)
                return false;
            _waiting.Remove(turn);
            return true;
        }
    }

    private void GiveUp(LinkedListNode<WaitingWriter> turn)
    {
        if (!Leave(turn))
            Release();
    }
}
