using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>What a search has reached from one of its two ends, a level at a time.</summary>
/// <param name="links">Steps away from that end.</param>
internal sealed class SearchedSide(Links links)
{
    /// <summary>Nearest first; each but the first with the place from which it was reached, and by which relationship.</summary>
    private readonly List<(int Node, int Before, int Relationship)> _reached = [];
    private readonly LongTable _places = new();

    /// <summary>Where the last level begins.</summary>
    private int _level;

    /// <summary>How many levels there are beside the end itself.</summary>
    public int Depth { get; private set; }

    /// <summary>How many nodes the last level has.</summary>
    public int Width => _reached.Count - _level;

    public void Begin(int node, Frame frame)
    {
        links.Refresh(frame);
        _places.Clear();
        _reached.Clear();
        (_level, Depth) = (0, 0);
        Add(node, -1, -1);
    }

    /// <summary>Goes one level on, up to the first node that the other side has reached.</summary>
    /// <returns>That node; -1 for none.</returns>
    public int Widen(SearchedSide other, Frame frame)
    {
        int end = _reached.Count;
        for (int at = _level; at < end; at++)
        {
            if (!links.Visit(_reached[at].Node, new Steps(this, other, at, frame)))
                return _reached[^1].Node;
        }

        (_level, Depth) = (end, Depth + 1);
        return -1;
    }

    /// <summary>The relationships from a node that was reached back to the end.</summary>
    public IEnumerable<int> Back(int node)
    {
        for (int at = _places.Find(node); at > 0; at = _reached[at].Before)
            yield return _reached[at].Relationship;
    }

    private void Add(int node, int before, int relationship)
    {
        _places.Add(node, _reached.Count);
        _reached.Add((node, before, relationship));
    }

    private readonly struct Steps(SearchedSide side, SearchedSide other, int at, Frame frame) : IStepVisitor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Step(int neighbour, int relationship)
        {
            frame.Tick();
            if (side._places.Find(neighbour) >= 0)
                return true;
            side.Add(neighbour, at, relationship);
            return other._places.Find(neighbour) < 0;
        }
    }
}
