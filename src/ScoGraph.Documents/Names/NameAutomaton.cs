namespace ScoGraph.Documents.Names;

/// <summary>Finds all of many sequences in one pass (Aho and Corasick, Efficient string matching, 1975), of words, not letters.</summary>
internal sealed class NameAutomaton
{
    private readonly Dictionary<long, int> _next = [];
    private readonly List<int> _lengths = [0];
    private readonly List<List<int>?> _ends = [null];
    private int[] _fallback = [];
    private int[] _shorter = [];

    /// <summary>Adds a sequence under a number; several may have one sequence.</summary>
    public void Add(ReadOnlySpan<int> sequence, int number)
    {
        int state = 0;
        foreach (int symbol in sequence)
        {
            if (!_next.TryGetValue(Edge(state, symbol), out int next))
            {
                next = _ends.Count;
                _next[Edge(state, symbol)] = next;
                _ends.Add(null);
                _lengths.Add(_lengths[state] + 1);
            }

            state = next;
        }

        (_ends[state] ??= []).Add(number);
    }

    /// <summary>To be called once, when all sequences are there: where to go on when the next word does not fit.</summary>
    public void Complete()
    {
        _fallback = new int[_ends.Count];
        _shorter = new int[_ends.Count];
        foreach ((long edge, int child) in _next.OrderBy(edge => _lengths[edge.Value]))
        {
            int parent = (int)(edge >> 32), symbol = (int)edge;
            if (parent != 0)
                _fallback[child] = Step(_fallback[parent], symbol);
            _shorter[child] = _ends[_fallback[child]] is not null ? _fallback[child] : _shorter[_fallback[child]];
        }
    }

    /// <summary>The state after a symbol.</summary>
    public int Step(int state, int symbol)
    {
        if (symbol < 0)
            return 0;
        while (true)
        {
            if (_next.TryGetValue(Edge(state, symbol), out int next))
                return next;
            if (state == 0)
                return 0;
            state = _fallback[state];
        }
    }

    /// <summary>The sequences that end in a state: their numbers and how many symbols they have.</summary>
    public IEnumerable<(int Number, int Length)> EndsAt(int state)
    {
        for (int end = _ends[state] is null ? _shorter[state] : state; end != 0; end = _shorter[end])
        {
            foreach (int number in _ends[end]!)
                yield return (number, _lengths[end]);
        }
    }

    private static long Edge(int state, int symbol) => ((long)state << 32) | (uint)symbol;
}
