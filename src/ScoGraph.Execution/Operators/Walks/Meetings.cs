using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>
/// Whether two nodes may have a step between them, for pairs of which one node comes again and again: its neighbours are marked once that
/// is worth it, and most pairs that have none are told by one look.
/// </summary>
/// <param name="links">The steps.</param>
/// <param name="back">The same in the other direction.</param>
internal sealed class Meetings(Links links, Links back)
{
    /// <summary>A node that came so often comes on.</summary>
    private const int Often = 16;

    /// <summary>What it takes to look for a step, in neighbours marked.</summary>
    private const int NeighboursPerLook = 16;

    private readonly Side _from = new(links);
    private readonly Side _to = new(back);

    /// <summary>False where there is surely no step from one node to another.</summary>
    public bool MayMeet(int from, int to, Frame frame) =>
        _from.IsMarked(from, frame) ? _from.Has(to) : !_to.IsMarked(to, frame) || _to.Has(from);

    /// <summary>The node at one end.</summary>
    private sealed class Side(Links links)
    {
        private readonly HeldMemory _held = new();
        private ulong[] _words = [];
        private int _version = -1;
        private int _last = -1;
        private int _marked = -1;
        private int _markedVersion;
        private int _times;

        public bool Has(int node) => (uint)(node >> 6) < (uint)_words.Length && (_words[node >> 6] >> node & 1) != 0;

        /// <summary>Whether the neighbours of a node are marked, which has come once more.</summary>
        public bool IsMarked(int node, Frame frame)
        {
            if (node != _last || _version != frame.Version)
                (_last, _times, _version) = (node, 0, frame.Version);
            else if (_times < Often)
                _times++;
            else
                return (_marked == node && _markedVersion == _version) || TryMark(node, frame);
            return false;
        }

        private bool TryMark(int node, Frame frame)
        {
            links.Refresh(frame);
            if (++_times < links.Degree(node) / NeighboursPerLook)
                return false;
            if (_marked >= 0 && _markedVersion == frame.Version)
                links.VisitMany(_marked, new Marking(this, false));
            else
                Array.Clear(_words);
            (_marked, _markedVersion) = (node, frame.Version);
            links.VisitMany(node, new Marking(this, true));
            _held.Grow(frame, _words.Length * (long)sizeof(ulong));
            return true;
        }

        private void Mark(ReadOnlySpan<int> nodes, bool isMarked)
        {
            foreach (int node in nodes)
            {
                if (node >> 6 >= _words.Length)
                    Array.Resize(ref _words, Math.Max((node >> 6) + 1, 2 * _words.Length));
                if (isMarked)
                    _words[node >> 6] |= 1UL << node;
                else
                    _words[node >> 6] &= ~(1UL << node);
            }
        }

        private readonly struct Marking(Side side, bool isMarked) : IStepsVisitor
        {
            public void Take(AdjacencyChunk steps) => side.Mark(steps.Neighbours, isMarked);
        }
    }
}
