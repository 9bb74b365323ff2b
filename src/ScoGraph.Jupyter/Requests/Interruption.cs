namespace ScoGraph.Jupyter.Requests;

/// <summary>Stops the cell that runs, from any thread.</summary>
internal sealed class Interruption
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _running;

    /// <summary>Runs a cell with a token that <see cref="Interrupt"/> cancels.</summary>
    public void Run(Action<CancellationToken> cell)
    {
        using CancellationTokenSource source = new();
        lock (_lock)
            _running = source;
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
}
