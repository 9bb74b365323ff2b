using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Morsels;

/// <summary>
/// Hands the nodes of a scan out to threads, a morsel at a time, and puts together what they gather, in the order of the nodes. A thread
/// goes through nodes one after the other until it meets those of another; who has none left takes half of what another has still before
/// it (lazy splitting: Tzannes, Caragea, Barua and Vishkin, PPoPP 2010). So there are few parts to merge, however many morsels. Any thread.
/// </summary>
internal sealed class MorselQueue
{
    private readonly Lock _lock = new();
    private readonly IdSet _nodes;
    private readonly int _size;

    /// <summary>In the order of their nodes.</summary>
    private readonly List<MorselRange> _ranges = [];

    private readonly List<Frame> _helpers = [];
    private MorselRange? _unowned;
    private volatile int _failedFrom = int.MaxValue;

    /// <param name="nodes">What is scanned.</param>
    /// <param name="from">The nodes from this id on.</param>
    /// <param name="size">How many are handed out at once.</param>
    public MorselQueue(IdSet nodes, int from, int size)
    {
        (_nodes, _size) = (nodes, size);
        _unowned = new MorselRange(from, Math.Max(from, nodes.PageCount << IdSet.PageBits));
        _ranges.Add(_unowned);
    }

    /// <summary>From where on the first nodes were taken of which one failed so far.</summary>
    public int FailedFrom => _failedFrom;

    /// <summary>Takes nodes until none is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Work(MorselLane lane)
    {
        int[] ids = new int[_size];
        Frame frame = lane.Frame;
        MorselStop stop = new(this);
        frame.Guard = stop;
        while (TryBegin(out MorselRange? range))
        {
            int begun = range.From;
            try
            {
                while (TryTake(range, ids, out int count, out int from))
                {
                    stop.From = from;
                    frame.ThrowIfStopped();
                    lane.Push(ids, count);
                }

                lane.Flush();
            }
            catch (Exception exception)
            {
                // Told in the order of the rows, once all threads have done their part.
                Fail(range, exception, lane.Holds ? begun : stop.From, frame);
            }

            range.Part = lane.Gathering.TakePart();
        }

        frame.Guard = null;
    }

    /// <summary>Notes that a thread has done its part.</summary>
    public void Leave(Frame helper)
    {
        lock (_lock)
            _helpers.Add(helper);
    }

    /// <summary>Gives all that was gathered to the caller's operators, once every thread has done its part.</summary>
    /// <param name="lane">The caller's.</param>
    /// <param name="first">What these gathered before.</param>
    /// <exception cref="Exception">The first that a row has thrown.</exception>
    public void Finish(MorselLane lane, object first)
    {
        Frame frame = lane.Frame;
        foreach (Frame helper in _helpers)
            frame.Join(helper);
        foreach (MorselRange range in _ranges)
        {
            // What is held back may be of any row of the range: all of them come again.
            if (range.Part is { } part && !(lane.Holds && range.Failure is not null))
                lane.Gathering.Merge(first, part, frame);
            if (range.Failure is not null)
                Throw(range, first, lane);
        }

        lane.Gathering.PutPart(first);
    }

    /// <summary>What fails may tell of rows before, which a part of them did not know: so it fails again behind these.</summary>
    private void Throw(MorselRange range, object before, MorselLane lane)
    {
        Exception failure = range.Failure!;
        if (ErrorNet.IsFailure(failure))
        {
            lane.Gathering.PutPart(before);
            int[] ids = new int[_size];
            int from = range.FailedFrom;
            do
            {
                lane.Push(ids, _nodes.Read(ref from, ids));
                lane.Flush();
            }
            while (lane.Holds && from < range.To);
        }

        lane.Frame.Place = range.Place;
        ExceptionDispatchInfo.Throw(failure);
    }

    private void Fail(MorselRange range, Exception exception, int from, Frame frame)
    {
        lock (_lock)
        {
            (range.Failure, range.Place, range.FailedFrom) = (exception, frame.Place, from);
            _failedFrom = Math.Min(_failedFrom, from);
            range.To = range.From;
        }
    }

    /// <summary>Nodes for a thread that has none: all of those that nobody has, or half of what another has before it.</summary>
    private bool TryBegin([NotNullWhen(true)] out MorselRange? range)
    {
        lock (_lock)
        {
            range = _unowned;
            _unowned = null;
            if (range is not null)
                return true;
            MorselRange? longest = _ranges.MaxBy(other => other.To - other.From);
            if (_failedFrom < int.MaxValue || longest is null || longest.To - longest.From < Math.Max(2, _size))
                return false;
            int middle = longest.From + ((longest.To - longest.From) / 2);
            range = new MorselRange(middle, longest.To);
            longest.To = middle;
            _ranges.Insert(_ranges.IndexOf(longest) + 1, range);
            return true;
        }
    }

    private bool TryTake(MorselRange range, int[] ids, out int count, out int from)
    {
        lock (_lock)
        {
            from = range.From;
            int next = from;
            count = from < range.To ? _nodes.Read(ref next, ids) : 0;
            while (count > 0 && ids[count - 1] >= range.To)
                count--;
            range.From = count == 0 ? range.To : Math.Min(next, range.To);
            return count > 0;
        }
    }
}
