using System.Numerics;
using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Rows.Nodes;

/// <summary>
/// Different nodes of which only how many they are matters. Where they stand close by, as those of one label mostly do, each is a bit in
/// one array and nothing else, so that to add one takes no look at the others; the rest stand beside.
/// </summary>
internal sealed class NodeMarks : INodeSink
{
    /// <summary>So many nodes stand beside before it is seen whether they stand close by.</summary>
    private const int Few = 64;

    /// <summary>So many words a node are room that is worth it.</summary>
    private const int WordsOfNode = 16;

    /// <summary>So many nodes that are likely get room at once.</summary>
    private const int MostLikely = 1 << 14;

    private const int WordBits = 6;
    private const int WordsOfPage = PropertyColumn.PageSize >> WordBits;

    private FoundNodes _beside = new();
    private ulong[] _words = [];
    private int _first;
    private int _next = Few;

    public NodeMarks()
    {
    }

    /// <summary>Marks for nodes that are likely among some, which mostly stand side by side.</summary>
    public NodeMarks(IdSet likely)
    {
        int from = 0;
        Span<int> first = stackalloc int[1];
        if (likely.Count <= MostLikely && likely.Read(ref from, first) > 0)
            MakeRoom(first[0] >> WordBits, (first[0] + likely.Count) >> WordBits);
    }

    /// <summary>How many there are. As many steps as the array has words.</summary>
    public long Count => Marked + _beside.Count;

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => (_words.Length * (long)sizeof(ulong)) + _beside.Bytes;

    private long Marked
    {
        get
        {
            long count = 0;
            foreach (ulong word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    public bool Contains(int node) => (node >> WordBits) - _first is var at && (uint)at < (uint)_words.Length
        ? (_words[at] & (1UL << node)) != 0 : _beside.Contains(node);

    /// <inheritdoc/>
    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddAll(ReadOnlySpan<int> nodes)
    {
        ulong[] words = _words;
        int first = _first;
        for (int i = 0; i < nodes.Length; i++)
        {
            int node = nodes[i], at = (node >> WordBits) - first;
            if ((uint)at < (uint)words.Length)
            {
                words[at] |= 1UL << node;
                continue;
            }

            int end = i + 1;
            while (end < nodes.Length && (uint)((nodes[end] >> WordBits) - first) >= (uint)words.Length)
                end++;
            AddBeside(nodes[i..end]);
            (words, first, i) = (_words, _first, end - 1);
        }
    }

    /// <summary>Keeps the nodes that have a property, and for which something holds.</summary>
    /// <param name="column">The property; null where no node has it.</param>
    /// <param name="apart">Nodes that are not kept; null where each is to be asked about.</param>
    /// <param name="holds">Whether a node is kept that has the property.</param>
    public void Keep(PropertyColumn? column, ReadOnlyMemory<int>? apart, Func<int, bool> holds)
    {
        for (int from = 0; from < _words.Length; from += WordsOfPage)
            KeepPage(from, column?.Page((_first + from) / WordsOfPage), apart is null ? holds : null);
        foreach (int node in (apart ?? default).Span)
            TryUnmark(node);
        KeepBeside(node =>
            column?.Page(node / PropertyColumn.PageSize)?.Has(node % PropertyColumn.PageSize) == true && holds(node));
    }

    /// <summary>Takes a node away again.</summary>
    public void Remove(int node)
    {
        if (!TryUnmark(node) && _beside.Contains(node))
            KeepBeside(other => other != node);
    }

    /// <returns>False where the node has no place in the array.</returns>
    private bool TryUnmark(int node)
    {
        int at = (node >> WordBits) - _first;
        if ((uint)at >= (uint)_words.Length)
            return false;
        _words[at] &= ~(1UL << node);
        return true;
    }

    private void KeepBeside(Func<int, bool> holds)
    {
        FoundNodes kept = new();
        foreach (int node in _beside.All)
        {
            if (holds(node))
                kept.Add(node);
        }

        _beside = kept;
    }

    private void KeepPage(int from, ColumnPage? page, Func<int, bool>? holds)
    {
        for (int i = 0; i < WordsOfPage; i++)
        {
            ref ulong word = ref _words[from + i];
            word &= page?.Present[i] ?? 0;
            for (ulong bits = holds is null ? 0 : word; bits != 0; bits &= bits - 1)
            {
                int bit = BitOperations.TrailingZeroCount(bits);
                if (!holds!(((_first + from + i) << WordBits) + bit))
                    word &= ~(1UL << bit);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddBeside(ReadOnlySpan<int> nodes)
    {
        _beside.AddAll(nodes);
        if (_beside.Count < _next)
            return;
        _next = 2 * _beside.Count;
        Widen();
    }

    /// <summary>Takes the nodes that stand beside into the array, if all stand close by.</summary>
    private void Widen()
    {
        int low = int.MaxValue, high = 0;
        foreach (int node in _beside.All)
            (low, high) = (Math.Min(low, node >> WordBits), Math.Max(high, node >> WordBits));
        if (_words.Length > 0)
            (low, high) = (Math.Min(low, _first), Math.Max(high, _first + _words.Length - 1));
        // Some room on both sides: others will come.
        int room = Math.Max(1, (high - low) / 8);
        if (high - low + (2 * room) > Count * WordsOfNode)
            return;
        MakeRoom(Math.Max(0, low - room), high + room);
        foreach (int node in _beside.All)
            _words[(node >> WordBits) - _first] |= 1UL << node;
        _next = Few;
        _beside = new FoundNodes();
    }

    /// <summary>Makes the array hold some words, of whole pages of columns.</summary>
    private void MakeRoom(int low, int high)
    {
        low = low / WordsOfPage * WordsOfPage;
        ulong[] words = new ulong[((high - low) / WordsOfPage * WordsOfPage) + WordsOfPage];
        _words.CopyTo(words, _words.Length == 0 ? 0 : _first - low);
        (_words, _first) = (words, low);
    }
}
