namespace ScoGraph.Jupyter.Requests;

/// <summary>Stops the cell that runs, from any thread.</summary>
internal sealed class Interruption
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _running;
    private bool _ended;

    /// <summary>Runs a cell with a token that <see cref="Interrupt"/> cancels; after <see cref="End"/> it comes cancelled.</summary>
    public void Run(Action<CancellationToken> cell)
    {
        using CancellationTokenSource source = new();
        lock (_lock)
        {
            _running = source;
            if (_ended)
                source.Cancel();
        }

        try
        {
            cell(source.Token);
        }
        finally
        {
            lock (_lock)
                _running = null;
        }
    }

    /// <summary>Stops the running cell; without one nothing happens.</summary>
    public void Interrupt()
    {
        lock (_lock)
            _running?.Cancel();
    }

    /// <summary>
    /// Stops the running cell and every later one: a cell that was taken from the queue and does not run yet is one of them.
    /// </summary>
    public void End()
    {
        lock (_lock)
        {
            _ended = true;
            _running?.Cancel();
        }
    }
}
