using System.Numerics;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Algorithms.Views;

/// <summary>The nodes that have any of some labels.</summary>
internal static class NodeSelection
{
    public static IdSet Select(IGraphSnapshot snapshot, IReadOnlyList<string>? labels)
    {
        if (labels is null)
            return snapshot.GetNodes(-1);
        IdSet[] sets = [.. labels.Select(snapshot.Labels.Find).Where(label => label >= 0).Distinct().Select(snapshot.GetNodes)];
        return sets.Length switch
        {
            0 => IdSet.Empty,
            1 => sets[0],
            _ => Union(sets),
        };
    }

    private static IdSet Union(IdSet[] sets)
    {
        ulong[]?[] pages = new ulong[]?[sets.Max(set => set.PageCount)];
        int count = 0;
        for (int page = 0; page < pages.Length; page++)
        {
            foreach (IdSet set in sets)
            {
                if (set.Page(page) is not { } words)
                    continue;
                ulong[] union = pages[page] ??= new ulong[IdSet.WordsPerPage];
                for (int i = 0; i < union.Length; i++)
                    union[i] |= words[i];
            }

            if (pages[page] is { } result)
                count += result.Sum(word => BitOperations.PopCount(word));
        }

        return new IdSet(pages, count);
    }
}
