namespace ScoGraph.Model.Stores;

/// <summary>A store's only place to write, in the hands of one transaction. It holds nothing of the transaction. Any thread.</summary>
/// <param name="free">Frees the place.</param>
internal sealed class WriterTurn(Action free)
{
    private Action? _free = free;

    public bool IsOver => Volatile.Read(ref _free) is null;

    /// <summary>Frees the place, once; then the turn holds nothing of the store.</summary>
    public void End() => Interlocked.Exchange(ref _free, null)?.Invoke();
}
