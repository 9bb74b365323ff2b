using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>
/// A branch that closes a circle at a node of the row, where each node's branch leads to one such node alone: as from a person to the city
/// and on to its country. Then that node and how often it is reached are found once for each node, and a row only compares. Of a node whose
/// branch leads to several it is not known.
/// </summary>
/// <param name="shape">The branch.</param>
/// <param name="counter">What counts its steps.</param>
internal sealed class SingleEnd(BranchShape shape, BranchCounter counter)
{
    /// <summary>So many nodes are asked for before what is found is kept.</summary>
    private const int NotKept = 128;

    /// <summary>After so many nodes of which most lead to several no more are looked at.</summary>
    private const int Trial = 64;

    private const int CountBits = 32;

    /// <summary>Stands for a node whose branch leads to several.</summary>
    private const long Several = long.MaxValue;

    private readonly Links _back = new(shape.Row.Sides[0].Types with { Direction = shape.Row.Sides[0].Types.Direction.Reverse() });
    private BranchMemo? _memo;
    private int _version = -1;
    private int _asked;
    private int _looked;
    private int _several;
    private int _end;
    private bool _isSingle;
    private long _closing;

    /// <summary>Makes it for a branch that may have it; null for others.</summary>
    public static SingleEnd? Of(BranchShape shape, BranchCounter counter) => Fits(shape) ? new SingleEnd(shape, counter) : null;

    /// <summary>Whether a branch may have it: it asks of the row nothing but that one relationship leads back there.</summary>
    private static bool Fits(BranchShape shape) => shape is { Optional: false, IsFarPlain: true }
        && shape.Row is { Apart: [], Different: [], Sides: [{ IsMissing: false, DiffersFromStep: false, Different: [] }] };

    /// <summary>How often the branch is found at a node, in this row.</summary>
    /// <returns>False where that is not known.</returns>
    public bool TryCount(int node, Frame frame, out long count)
    {
        count = 0;
        if (_version != frame.Version)
            (_version, _memo, _asked, _looked, _several) = (frame.Version, null, 0, 0, 0);
        if (_looked == Trial && _several > Trial / 2)
            return false;
        if (_asked < NotKept)
        {
            _asked++;
            return false;
        }

        if (_memo is null)
        {
            _back.Refresh(frame);
            _memo = frame.Shared<BranchMemo>(shape.Ends);
            _memo.Refresh(frame);
        }

        ref long place = ref _memo.Place(node, frame);
        long found = ~Volatile.Read(ref place);
        if (found == -1)
        {
            found = Find(node, frame);
            Volatile.Write(ref place, ~found);
            if (_looked < Trial)
                (_looked, _several) = (_looked + 1, _several + (found == Several ? 1 : 0));
        }

        if (found == Several)
            return false;
        ref readonly Value end = ref frame.Row[shape.Row.Sides[0].From];
        if (end.IsNode && found >> CountBits == end.AsId() + 1)
            count = (uint)found;
        return true;
    }

    /// <summary>The end and how often it is reached, in one number; 0 for none.</summary>
    private long Find(int node, Frame frame)
    {
        (_end, _isSingle) = (-1, true);
        long times = counter.CountWeighed(node, new Ends(this, frame), frame);
        return !_isSingle || times is < 0 or > uint.MaxValue ? Several : times == 0 ? 0 : ((long)_end + 1) << CountBits | times;
    }

    private long Follow(int neighbour, Frame frame)
    {
        _closing = 0;
        _back.Visit(neighbour, new Closings(this, frame));
        return _closing;
    }

    /// <summary>Counts a step as often as it goes on to a node at which it closes.</summary>
    private readonly struct Ends(SingleEnd ends, Frame frame) : IStepFactor
    {
        public long Of(int neighbour, int relationship) => ends.Follow(neighbour, frame);
    }

    private readonly struct Closings(SingleEnd ends, Frame frame) : IStepVisitor
    {
        public bool Step(int neighbour, int relationship)
        {
            frame.Tick();
            ends._isSingle &= ends._end < 0 || ends._end == neighbour;
            ends._end = neighbour;
            ends._closing++;
            return ends._isSingle;
        }
    }
}
