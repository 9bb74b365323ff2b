namespace ScoGraph.Model.Stores;

/// <summary>A store's only place to write, in the hands of one transaction. It holds nothing of the transaction. Any thread.</summary>
/// <param name="free">Frees the place.</param>
internal sealed class WriterTurn(Action free)
{
    private int _over;

    public bool IsOver => Volatile.Read(ref _over) != 0;

    /// <summary>Frees the place, once.</summary>
    public void End()
    {
        if (Interlocked.Exchange(ref _over, 1) == 0)
            free();
    }
}
