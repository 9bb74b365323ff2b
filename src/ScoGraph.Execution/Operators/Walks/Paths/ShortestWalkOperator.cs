using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>
/// The shortest walks between two nodes of the row, which may repeat everything. For each length it notes by which steps each node is
/// reached, and reads the walks of that length backwards off these notes; so what is kept grows with the length and not with the number of
/// walks. It ends though walks may go round for ever: when no node is new, only what leads to the end is followed any longer.
/// </summary>
internal sealed class ShortestWalkOperator(PathRequest request, Links links) : Operator
{
    private const long BytesOfStep = 24;

    private readonly WalkShape _shape = request.Shape;
    private readonly List<Dictionary<int, List<(int Relationship, int Node)>>> _levels = [];
    private readonly Dictionary<int, List<int>> _before = [];
    private readonly HeldMemory _held = new();
    private HashSet<int>? _leading;

    public override bool Process(Frame frame)
    {
        int from = PatternNode.Read(frame, _shape.From), to = PatternNode.Read(frame, _shape.To);
        if (from < 0 || to < 0)
            return true;
        links.Refresh(frame);
        _levels.Clear();
        _before.Clear();
        _leading = null;
        bool wanted = Search(from, to, frame);
        _held.Release(frame);
        return wanted;
    }

    private bool Search(int from, int to, Frame frame)
    {
        _levels.Add(new() { [from] = [] });
        _before[from] = [];
        long left = request.Choice.Count;
        for (int depth = 0; _levels[depth].Count > 0; depth++)
        {
            if (depth >= _shape.Min && _levels[depth].ContainsKey(to) && !Emit(from, to, depth, frame, ref left))
                return false;
            if (left == 0 || depth == _shape.Max)
                break;
            int known = _before.Count;
            AddLevel(frame);
            if (_leading is null && _before.Count == known)
                _leading = LeadingTo(to);
        }

        return true;
    }

    private void AddLevel(Frame frame)
    {
        Dictionary<int, List<(int Relationship, int Node)>> next = [];
        foreach (int node in _levels[^1].Keys)
        {
            if (_leading?.Contains(node) != false)
                links.Visit(node, new Steps(this, frame, next, node));
        }

        _levels.Add(next);
    }

    private void Step(Dictionary<int, List<(int Relationship, int Node)>> next, int node, int neighbour, int relationship, Frame frame)
    {
        frame.Tick();
        if (_leading?.Contains(neighbour) == false || !request.Step.Allows(relationship, frame))
            return;
        _held.Add(frame, BytesOfStep);
        if (!next.TryGetValue(neighbour, out List<(int, int)>? steps))
            next[neighbour] = steps = [];
        steps.Add((relationship, node));
        if (_leading is not null)
            return;
        if (!_before.TryGetValue(neighbour, out List<int>? nodes))
            _before[neighbour] = nodes = [];
        nodes.Add(node);
    }

    /// <summary>The nodes from which the end can be reached, itself with them.</summary>
    private HashSet<int> LeadingTo(int to)
    {
        HashSet<int> found = [];
        Stack<int> open = new(_before.ContainsKey(to) ? [to] : []);
        while (open.TryPop(out int node))
        {
            if (!found.Add(node))
                continue;
            foreach (int before in _before[node])
                open.Push(before);
        }

        return found;
    }

    /// <summary>Passes the walks of a length on, as many as are wanted.</summary>
    /// <param name="left">How many paths, or groups of them, are still to be found.</param>
    /// <returns>False if no more rows are wanted.</returns>
    private bool Emit(int from, int to, int length, Frame frame, ref long left)
    {
        int[] walk = new int[length], choices = new int[length], nodes = new int[length + 1];
        nodes[length] = to;
        bool any = false;
        for (int at = length; at <= length;)
        {
            if (at == 0)
            {
                if (request.Emitter.Write(from, walk, frame))
                {
                    any = true;
                    if (!Next.Process(frame))
                        return false;
                    if (!request.Choice.Groups && --left == 0)
                        return true;
                }

                at++;
                continue;
            }

            List<(int Relationship, int Node)> steps = _levels[at][nodes[at]];
            if (choices[at - 1] == steps.Count)
            {
                choices[at - 1] = 0;
                at++;
                continue;
            }

            frame.Tick();
            (walk[at - 1], nodes[at - 1]) = steps[choices[at - 1]++];
            at--;
        }

        if (any && request.Choice.Groups)
            left--;
        return true;
    }

    private readonly struct Steps(
        ShortestWalkOperator search, Frame frame, Dictionary<int, List<(int Relationship, int Node)>> next, int node) : IStepVisitor
    {
        public bool Step(int neighbour, int relationship)
        {
            search.Step(next, node, neighbour, relationship, frame);
            return true;
        }
    }
}
