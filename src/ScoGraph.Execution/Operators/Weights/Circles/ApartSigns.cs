using System.Collections.Immutable;
using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Weights.Circles;

/// <summary>What keeps two relationships apart, of which any is enough.</summary>
/// <param name="Labels">Pairs of labels that no node may have both.</param>
/// <param name="Loopless">Relationships of which none may lead from a node back to it.</param>
internal sealed record ApartSigns(
    ImmutableArray<(NameReference One, NameReference Other)> Labels, ImmutableArray<LinkTypes> Loopless)
{
    /// <summary>Whether anything keeps the two apart in the state of the graph that a run is at.</summary>
    public bool Hold(Frame frame) => Labels.Any(pair => !AreCommon(frame.Label(pair.One), frame.Label(pair.Other)))
        || Loopless.Any(types => !StepLists.Of(types, frame).Outgoing.Any(list => HasLoop(list, frame)));

    private static bool AreCommon(IdSet one, IdSet other)
    {
        for (int number = 0; number < Math.Min(one.PageCount, other.PageCount); number++)
        {
            if (one.Page(number) is not { } left || other.Page(number) is not { } right)
                continue;
            ulong common = 0;
            for (int word = 0; word < left.Length; word++)
                common |= left[word] & right[word];
            if (common != 0)
                return true;
        }

        return false;
    }

    private static bool HasLoop(Adjacency list, Frame frame)
    {
        for (int number = 0; number < list.PageCount; number++)
        {
            int first = number << Adjacency.PageBits;
            if (list.Page(number) is not { } page || !page.MayLoop(first))
                continue;
            frame.Tick();
            for (int i = 0; i < Adjacency.PageSize; i++)
            {
                int start = page.Offsets[i], end = page.Offsets[i + 1], node = first + i;
                bool mayHave = end > start && page.Neighbours[start] <= node && page.Neighbours[end - 1] >= node;
                if ((mayHave || page.Hubs?[i] is not null) && list.Between(node, node).Count > 0)
                    return true;
            }
        }

        return false;
    }
}
