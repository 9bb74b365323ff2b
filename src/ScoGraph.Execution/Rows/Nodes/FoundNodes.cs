using System.Runtime.CompilerServices;

namespace ScoGraph.Execution.Rows.Nodes;

/// <summary>
/// Different nodes, in the order in which they were found. A bit for each node tells whether it was, in blocks that are made when the first
/// node of theirs is found: so few nodes take little room, however many there are in the graph.
/// </summary>
internal sealed class FoundNodes : INodeSink
{
    private const int BlockBits = 12;
    private const int WordBits = 6;
    private const int WordsOfBlock = 1 << (BlockBits - WordBits);
    private const int LeastRoom = 64;

    private ulong[]?[] _blocks = [];
    private int[] _nodes = [];
    private int _made;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>All of them; to be asked for again once others were added.</summary>
    public ReadOnlySpan<int> All => _nodes.AsSpan(0, Count);

    /// <summary>The bytes that it holds.</summary>
    public long Bytes =>
        (_blocks.Length * (long)IntPtr.Size) + (_made * (long)WordsOfBlock * sizeof(ulong)) + (_nodes.Length * (long)sizeof(int));

    /// <summary>A node by its place among all.</summary>
    public int this[int place] => _nodes[place];

    public bool Contains(int node) => node >> BlockBits is var number && number < _blocks.Length && _blocks[number] is { } block
        && (block[(node >> WordBits) & (WordsOfBlock - 1)] & (1UL << node)) != 0;

    /// <summary>Adds a node.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(int node)
    {
        int before = Count;
        AddAll([node]);
        return Count > before;
    }

    /// <inheritdoc/>
    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddAll(ReadOnlySpan<int> nodes)
    {
        if (_nodes.Length - Count < nodes.Length)
            Array.Resize(ref _nodes, Math.Max(Math.Max(LeastRoom, Count + nodes.Length), _nodes.Length * 2));
        ulong[]?[] blocks = _blocks;
        int[] found = _nodes;
        int count = Count;
        foreach (int node in nodes)
        {
            int number = node >> BlockBits;
            if ((uint)number >= (uint)blocks.Length || blocks[number] is not { } block)
            {
                block = Make(number);
                blocks = _blocks;
            }

            // Far out nearly all are known: nothing is written for these, so that a look waits for no write.
            ref ulong word = ref block[(node >> WordBits) & (WordsOfBlock - 1)];
            ulong bit = 1UL << node;
            if ((word & bit) != 0)
                continue;
            word |= bit;
            found[count++] = node;
        }

        Count = count;
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear()
    {
        foreach (int node in All)
            _blocks[node >> BlockBits]![(node >> WordBits) & (WordsOfBlock - 1)] = 0;
        Count = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong[] Make(int number)
    {
        if (number >= _blocks.Length)
            Array.Resize(ref _blocks, Math.Max(number + 1, _blocks.Length * 2));
        _made++;
        return _blocks[number] = new ulong[WordsOfBlock];
    }
}
