namespace ScoGraph.Algorithms.Views;

/// <summary>Asks the caller every few thousand steps whether to go on; the caller throws to stop (cancellation, a limit).</summary>
/// <param name="action">What is called, or null for a run that nothing stops.</param>
internal sealed class Checkpoint(Action? action = null)
{
    private const int Interval = 4096;

    private int _left = Interval;

    /// <summary>Counts one step: a relationship looked at, or something of the like cost.</summary>
    public void Tick()
    {
        if (--_left <= 0)
            Ask();
    }

    /// <summary>Counts several steps at once.</summary>
    public void Tick(int steps)
    {
        if ((_left -= steps) <= 0)
            Ask();
    }

    private void Ask()
    {
        _left = Interval;
        action?.Invoke();
    }
}
