namespace ScoGraph;

/// <summary>How commits are watched: see <see cref="Graph.Watch"/>.</summary>
public sealed record WatchOptions
{
    /// <summary>
    /// How many commits may wait for the reader, each with the states before and after it, whose pages are mostly shared. One more ends
    /// the watch with a <see cref="WatchOverflowException"/>. Default 1,024.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int Capacity
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1024;
}
