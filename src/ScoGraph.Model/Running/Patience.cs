using System.Diagnostics;

namespace ScoGraph.Model.Running;

/// <summary>How long somebody waits for what is mostly done at once, before it is done in another way.</summary>
internal sealed class Patience
{
    /// <summary>What has looked so few times has hardly begun, whatever the clock says.</summary>
    private const int FewLooks = 8;

    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(5);

    private readonly long _start = Stopwatch.GetTimestamp();
    private int _looks;

    /// <summary>Whether it is over; to be asked now and then.</summary>
    public bool IsOver => ++_looks > FewLooks && Stopwatch.GetElapsedTime(_start) > Most;
}
