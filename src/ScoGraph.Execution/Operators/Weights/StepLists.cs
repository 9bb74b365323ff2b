using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>The lists of neighbours along which the relationships of some types go, one way or both.</summary>
/// <param name="Outgoing">From start to end.</param>
/// <param name="Incoming">From end to start; where both ways count, those from a node to itself are left out here.</param>
internal sealed record StepLists(ImmutableArray<Adjacency> Outgoing, ImmutableArray<Adjacency> Incoming)
{
    public static readonly StepLists None = new([], []);

    /// <summary>Each of so many entries is compared with all of another list; of more, both lists are read side by side.</summary>
    private const int FewSought = 64;

    /// <summary>Whether both ways count.</summary>
    public bool IsBoth { get; private init; }

    /// <summary>The lists of a state of the graph that are not empty.</summary>
    public static StepLists Of(LinkTypes types, Frame frame)
    {
        IGraphSnapshot graph = frame.Graph;
        int[] known = types.Names.IsEmpty ? [.. Enumerable.Range(0, graph.RelationshipTypes.Count)] : types.Known(graph);
        return new StepLists(
            types.Direction == Direction.Incoming ? [] : Used(known, graph, Direction.Outgoing),
            types.Direction == Direction.Outgoing ? [] : Used(known, graph, Direction.Incoming))
        { IsBoth = types.Direction == Direction.Both };
    }

    /// <summary>More than the number of the last page of any list.</summary>
    public int PageCount => Math.Max(Most(Outgoing), Most(Incoming));

    /// <summary>Whether any relationship begins at a node of a page.</summary>
    public bool HasPage(int number) => HasPage(Outgoing, number) || HasPage(Incoming, number);

    /// <summary>The nodes, in whole pages, among which are all at which relationships begin.</summary>
    public (int First, int Count) Nodes()
    {
        int first = 0, end = PageCount;
        while (first < end && !HasPage(first))
            first++;
        while (first < end && !HasPage(end - 1))
            end--;
        return (first << Adjacency.PageBits, (end - first) << Adjacency.PageBits);
    }

    private static ImmutableArray<Adjacency> Used(int[] types, IGraphSnapshot graph, Direction direction)
    {
        ImmutableArray<Adjacency>.Builder used = ImmutableArray.CreateBuilder<Adjacency>(types.Length);
        foreach (int type in types)
        {
            if (graph.GetAdjacency(type, direction) is { PageCount: > 0 } list)
                used.Add(list);
        }

        return used.DrainToImmutable();
    }

    private static bool HasPage(ImmutableArray<Adjacency> lists, int number)
    {
        foreach (Adjacency list in lists)
        {
            if (list.Page(number) is not null)
                return true;
        }

        return false;
    }

    private static int Most(ImmutableArray<Adjacency> lists)
    {
        int most = 0;
        foreach (Adjacency list in lists)
            most = Math.Max(most, list.PageCount);
        return most;
    }

    /// <summary>
    /// Whether the lists of a node may have the same neighbours, seen from where they begin and end; that one list has a neighbour twice
    /// is not looked for.
    /// </summary>
    public bool MayRepeat(int node)
    {
        if (Outgoing.Length + Incoming.Length < 2)
            return false;
        if (Outgoing.Length + Incoming.Length > 2)
            return true;
        AdjacencyChunk one = List(0).Chunk(node, out HubSlice? hub), other = List(1).Chunk(node, out HubSlice? otherHub);
        return hub is not null || otherHub is not null || AreCommon(one.Neighbours, other.Neighbours);
    }

    private Adjacency List(int number) => number < Outgoing.Length ? Outgoing[number] : Incoming[number - Outgoing.Length];

    /// <summary>
    /// Whether two ascending lists have anything in common. Short ones are compared each with each, many entries at once.
    /// </summary>
    public static bool AreCommon(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        if (one.IsEmpty || other.IsEmpty || one[^1] < other[0] || other[^1] < one[0])
            return false;
        if (one.Length > other.Length)
            return AreCommon(other, one);
        if (one.Length <= FewSought && other.Length >= Vector256<int>.Count && Vector256.IsHardwareAccelerated)
            return ContainsAny256(other, one);
        if (one.Length <= FewSought && other.Length >= Vector128<int>.Count && Vector128.IsHardwareAccelerated)
            return ContainsAny128(other, one);
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            int left = one[i], right = other[j];
            if (left == right)
                return true;
            i += left < right ? 1 : 0;
            j += right < left ? 1 : 0;
        }

        return false;
    }

    private static bool ContainsAny256(ReadOnlySpan<int> list, ReadOnlySpan<int> sought)
    {
        ref int start = ref MemoryMarshal.GetReference(list);
        nuint last = (nuint)(list.Length - Vector256<int>.Count);
        Vector256<int> found = Vector256<int>.Zero;
        foreach (int each in sought)
        {
            Vector256<int> same = Vector256.Create(each);
            for (nuint at = 0; at < last; at += (nuint)Vector256<int>.Count)
                found |= Vector256.Equals(Vector256.LoadUnsafe(ref start, at), same);
            found |= Vector256.Equals(Vector256.LoadUnsafe(ref start, last), same);
        }

        return found != Vector256<int>.Zero;
    }

    private static bool ContainsAny128(ReadOnlySpan<int> list, ReadOnlySpan<int> sought)
    {
        ref int start = ref MemoryMarshal.GetReference(list);
        nuint last = (nuint)(list.Length - Vector128<int>.Count);
        Vector128<int> found = Vector128<int>.Zero;
        foreach (int each in sought)
        {
            Vector128<int> same = Vector128.Create(each);
            for (nuint at = 0; at < last; at += (nuint)Vector128<int>.Count)
                found |= Vector128.Equals(Vector128.LoadUnsafe(ref start, at), same);
            found |= Vector128.Equals(Vector128.LoadUnsafe(ref start, last), same);
        }

        return found != Vector128<int>.Zero;
    }
}
