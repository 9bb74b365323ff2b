namespace ScoGraph.Model.Running;

/// <summary>How long somebody waits for what is mostly done at once, before it is done in another way.</summary>
/// <param name="time">The clock.</param>
internal sealed class Patience(TimeProvider time)
{
    /// <summary>What has looked so few times has hardly begun, whatever the clock says.</summary>
    private const int FewLooks = 8;

    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(5);

    private readonly long _start = time.GetTimestamp();
    private int _looks;

    /// <summary>Whether it is over; to be asked now and then.</summary>
    public bool IsOver => ++_looks > FewLooks && time.GetElapsedTime(_start) > Most;
}
