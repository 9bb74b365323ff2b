using System.Runtime.ExceptionServices;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Morsels;

/// <summary>
/// Hands the nodes of a scan out to threads, a morsel at a time, and puts together what they gather, in the order of the nodes. Any thread.
/// </summary>
/// <param name="nodes">What is scanned.</param>
/// <param name="from">The nodes from here on.</param>
/// <param name="size">How many are handed out at once.</param>
/// <param name="gathering">What gathered the rows of those before; takes all in the end.</param>
internal sealed class MorselQueue(IdSet nodes, int from, int size, IGathering gathering)
{
    private readonly Lock _lock = new();
    private readonly object _all = gathering.TakePart();
    private readonly Dictionary<int, Outcome> _done = [];
    private readonly List<Frame> _helpers = [];
    private int _from = from;
    private int _next;
    private int _toMerge;
    private bool _isMerging;
    private Outcome? _failure;
    private volatile int _failedAt = int.MaxValue;

    /// <summary>The first morsel in which something failed so far.</summary>
    public int FailedAt => _failedAt;

    /// <summary>Takes morsels until none is left.</summary>
    public void Work(MorselLane lane)
    {
        int[] ids = new int[size];
        Frame frame = lane.Frame;
        MorselStop stop = new(this);
        frame.Guard = stop;
        while (TryTake(ids, out int count, out int number, out int first))
        {
            stop.Number = number;
            Exception? failure = null;
            try
            {
                frame.ThrowIfStopped();
                lane.Push(ids, count);
            }
            catch (Exception exception)
            {
                // Told in the order of the rows: by whoever merges.
                failure = exception;
            }

            Done(number, new Outcome(lane.Gathering.TakePart(), failure, frame.Place) { First = first, Count = count }, frame);
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
    /// <exception cref="Exception">The first that a row has thrown.</exception>
    public void Finish(MorselLane lane)
    {
        Frame frame = lane.Frame;
        foreach (Frame helper in _helpers)
            frame.Join(helper);
        gathering.PutPart(_all);
        if (_failure is not { } failed)
            return;
        // What fails may tell of rows before, which a part of them did not know: so it fails again behind these.
        if (ErrorNet.IsFailure(failed.Failure!))
            Repeat(failed, lane);
        frame.Place = failed.Place;
        ExceptionDispatchInfo.Throw(failed.Failure!);
    }

    private void Repeat(Outcome failed, MorselLane lane)
    {
        int[] ids = new int[failed.Count];
        int from = failed.First;
        if (nodes.Read(ref from, ids) == failed.Count)
            lane.Push(ids, failed.Count);
    }

    private bool TryTake(int[] ids, out int count, out int number, out int first)
    {
        lock (_lock)
        {
            first = _from;
            count = _failedAt < int.MaxValue ? 0 : nodes.Read(ref _from, ids);
            number = count == 0 ? -1 : _next++;
            return count > 0;
        }
    }

    /// <summary>Puts the outcome of a morsel to those before it, as soon as these are there. One thread does so at a time.</summary>
    private void Done(int number, Outcome outcome, Frame frame)
    {
        lock (_lock)
        {
            _done.Add(number, outcome);
            if (outcome.Failure is not null)
                _failedAt = Math.Min(_failedAt, number);
            if (_isMerging)
                return;
            _isMerging = true;
        }

        while (TryNext(out outcome))
            Merge(outcome, frame);
    }

    private bool TryNext(out Outcome outcome)
    {
        lock (_lock)
        {
            outcome = default;
            _isMerging = _failure is null && _done.Remove(_toMerge, out outcome);
            return _isMerging;
        }
    }

    private void Merge(Outcome outcome, Frame frame)
    {
        try
        {
            if (outcome.Failure is null)
                gathering.Merge(_all, outcome.Part, frame);
        }
        catch (Exception exception)
        {
            outcome = new Outcome(outcome.Part, exception, frame.Place);
        }

        lock (_lock)
        {
            if (outcome.Failure is not null)
                (_failure, _failedAt) = (outcome, Math.Min(_failedAt, _toMerge));
            _toMerge++;
        }
    }

    /// <param name="Part">What was gathered.</param>
    /// <param name="Failure">What ended it; null if nothing did.</param>
    /// <param name="Place">Where in the text that was.</param>
    private readonly record struct Outcome(object Part, Exception? Failure, SourceSpan Place)
    {
        /// <summary>From where on its nodes stand among all.</summary>
        public int First { get; init; }

        /// <summary>How many they are; 0 where they are not to be taken again.</summary>
        public int Count { get; init; }
    }
}
