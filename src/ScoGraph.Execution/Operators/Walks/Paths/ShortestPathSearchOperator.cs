using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>
/// The shortest walks between two nodes of the row, one or all of them: breadth first, remembering every relationship by which a node is
/// first reached; rows in turn that begin at the same node go on where the last one ended. The path meets no condition but those on its
/// single relationships; other questions are <see cref="ShortestPathListOperator"/>'s.
/// </summary>
/// <param name="twoSided">Finds one walk where nothing is asked of its relationships, and no other row begins at the node.</param>
/// <param name="cycles">Lists the shortest ways from a node back to itself: the search has reached that node before its first step.</param>
internal sealed class ShortestPathSearchOperator(PathRequest request, Links links, TwoSidedSearch twoSided, Operator cycles)
    : Operator
{
    private readonly WalkShape _shape = request.Shape;
    private readonly WalkStep _step = request.Step;
    private readonly bool _listsAll = request.Choice.Groups;
    private readonly Dictionary<int, int> _depths = [];
    private readonly Dictionary<int, List<(int Relationship, int Node)>> _parents = [];
    private List<int> _level = [];
    private List<int> _next = [];
    private int _node;
    private (int From, int Version) _searched = (-1, -1);
    private (int From, int Version) _last = (-1, -1);
    private long _depth;

    public override void Open(Frame frame) => cycles.Next = Next;

    public override bool Process(Frame frame)
    {
        int from = PatternNode.Read(frame, _shape.From), to = PatternNode.Read(frame, _shape.To);
        if (from < 0 || to < 0)
            return true;
        links.Refresh(frame);
        if (from != to)
            return IsSingle(from, frame) ? SearchBoth(from, to, frame) : Search(from, to, frame);
        return _shape.Min == 0 ? Emit(from, [], frame) : cycles.Process(frame);
    }

    /// <summary>Whether one walk is asked for, of any relationships, from another node than in the row before.</summary>
    private bool IsSingle(int from, Frame frame)
    {
        bool isOther = _last != (from, frame.Version);
        _last = (from, frame.Version);
        return isOther && !_listsAll && _step.Conditions.IsEmpty;
    }

    private bool SearchBoth(int from, int to, Frame frame) =>
        twoSided.Find(from, to, _shape.Max, frame) is not { } walk || Emit(from, walk, frame);

    private bool Search(int from, int to, Frame frame)
    {
        // What a step must meet may depend on the row.
        if (_searched != (from, frame.Version) || !_step.Conditions.IsEmpty)
        {
            _depths.Clear();
            _parents.Clear();
            _depths[from] = 0;
            (_level, _depth, _searched) = ([from], 0, (from, frame.Version));
        }

        while (_depth < _shape.Max && _level.Count > 0 && !_depths.ContainsKey(to))
            NextLevel(frame);
        return !_depths.TryGetValue(to, out int length) || Unroll(to, length, from, frame);
    }

    private void NextLevel(Frame frame)
    {
        _next = [];
        _depth++;
        foreach (int node in _level)
        {
            _node = node;
            links.Visit(node, new Steps(this, frame));
        }

        _level = _next;
    }

    private void Step(int neighbour, int relationship, Frame frame)
    {
        frame.Tick();
        bool seen = _depths.TryGetValue(neighbour, out int known);
        if ((seen && (known < _depth || !_listsAll)) || !_step.Allows(relationship, frame))
            return;
        if (!seen)
        {
            _depths[neighbour] = (int)_depth;
            _parents[neighbour] = [];
            _next.Add(neighbour);
        }

        _parents[neighbour].Add((relationship, _node));
    }

    /// <summary>
    /// Follows the parents back to the start, in every way where all are asked for. The choice made at each place of the walk stands in an
    /// array, so that a long path costs no stack.
    /// </summary>
    private bool Unroll(int to, int length, int from, Frame frame)
    {
        int[] walk = new int[length], choices = new int[length], nodes = new int[length + 1];
        nodes[length] = to;
        for (int at = length; at <= length;)
        {
            if (at == 0)
            {
                if (!Emit(from, walk, frame))
                    return false;
                if (!_listsAll)
                    return true;
                at++;
                continue;
            }

            List<(int Relationship, int Node)> parents = _parents[nodes[at]];
            if (choices[at - 1] == parents.Count)
            {
                choices[at - 1] = 0;
                at++;
                continue;
            }

            frame.Tick();
            (walk[at - 1], nodes[at - 1]) = parents[choices[at - 1]++];
            at--;
        }

        return true;
    }

    private bool Emit(int from, int[] walk, Frame frame) => !request.Emitter.Write(from, walk, frame) || Next.Process(frame);

    private readonly struct Steps(ShortestPathSearchOperator search, Frame frame) : IStepVisitor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Step(int neighbour, int relationship)
        {
            search.Step(neighbour, relationship, frame);
            return true;
        }
    }
}
