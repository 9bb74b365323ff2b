using System.Runtime.CompilerServices;
using ScoGraph.Execution.Operators.Walks.Ends;
using ScoGraph.Execution.Rows;
using ScoGraph.Execution.Rows.Nodes;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>
/// Walks one relationship from a node in the row to new nodes, where nothing else of the rows matters: each that was reached before, from
/// whichever row, is left out.
/// </summary>
/// <param name="slots">Where the ends stand.</param>
/// <param name="links">The steps.</param>
/// <param name="labels">Labels of the far end.</param>
/// <param name="uniqueness">What the relationship must not be.</param>
internal sealed class ReachStepOperator(ExpandSlots slots, Links links, FarLabels labels, Uniqueness uniqueness) : Operator, IBatchTaker
{
    private readonly FoundNodes _found = new();
    private readonly FoundRows _rows = new(slots.To, labels);
    private readonly int[] _walked = new int[uniqueness.Slots.Length];
    private int[][] _others = [];
    private int _version;

    /// <inheritdoc/>
    public bool TakesBatches => Next is IBatchTaker { TakesBatches: true };

    public override void Open(Frame frame) => _found.Clear();

    public override bool Process(Frame frame)
    {
        int node = PatternNode.Read(frame, slots.From);
        if (node < 0)
            return true;
        Refresh(frame);
        frame.Tick();
        int before = _found.Count;
        if (uniqueness.IsFree)
            links.VisitMany(node, new Ends(Sink));
        else
            links.Visit(node, new Steps(this, frame));
        return PassOn(before, frame);
    }

    /// <inheritdoc/>
    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Take(Frame frame, BatchRows rows)
    {
        Refresh(frame);
        int before = _found.Count;
        ReadOnlySpan<int> nodes = rows[rows.PlaceOf(slots.From)].AsSpan(0, rows.Count);
        _others = [.. uniqueness.Slots.Select(slot => rows[rows.PlaceOf(slot)])];
        INodeSink sink = Sink;
        for (int row = 0; row < nodes.Length; row++)
        {
            frame.Tick();
            if (uniqueness.IsFree)
            {
                links.VisitMany(nodes[row], new Ends(sink));
                continue;
            }

            for (int i = 0; i < _others.Length; i++)
                _walked[i] = _others[i][row];
            links.VisitMany(nodes[row], new OtherEnds(sink, _walked));
        }

        return PassOn(before, frame);
    }

    /// <summary>What counts the ends, if every end counts and nothing else is done with them.</summary>
    private CountEndsOperator? Count => labels.IsFree ? Next as CountEndsOperator : null;

    /// <summary>Where ends go.</summary>
    private INodeSink Sink => Count is { } count ? count.Marks : _found;

    private bool PassOn(int before, Frame frame)
    {
        if (Count is not { } count)
            return _rows.PassOn(_found.All[before..], Next, frame);
        count.Hold(frame);
        return true;
    }

    /// <summary>What comes behind may see another graph after a write, so that an end counts again.</summary>
    private void Refresh(Frame frame)
    {
        links.Refresh(frame);
        labels.Refresh(frame);
        if (_version != frame.Version)
            _found.Clear();
        _version = frame.Version;
    }

    private readonly struct Ends(INodeSink found) : IStepsVisitor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Take(AdjacencyChunk steps) => found.AddAll(steps.Neighbours);
    }

    /// <summary>The ends of all relationships but some.</summary>
    private readonly struct OtherEnds(INodeSink found, int[] walked) : IStepsVisitor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Take(AdjacencyChunk steps)
        {
            ReadOnlySpan<int> neighbours = steps.Neighbours, relationships = steps.Relationships;
            // In one list a relationship stands once.
            if (walked.Length == 1)
            {
                int except = relationships.IndexOf(walked[0]);
                if (except > 0)
                    found.AddAll(neighbours[..except]);
                if (except + 1 < neighbours.Length)
                    found.AddAll(neighbours[(except + 1)..]);
                return;
            }

            while (relationships.IndexOfAny(walked) is >= 0 and var at)
            {
                found.AddAll(neighbours[..at]);
                neighbours = neighbours[(at + 1)..];
                relationships = relationships[(at + 1)..];
            }

            found.AddAll(neighbours);
        }
    }

    private readonly struct Steps(ReachStepOperator walk, Frame frame) : IStepVisitor
    {
        public bool Step(int neighbour, int relationship)
        {
            if (walk.Differs(relationship, frame))
                walk.Sink.AddAll([neighbour]);
            return true;
        }
    }

    private bool Differs(int relationship, Frame frame) => uniqueness.Allows(relationship, frame);
}
