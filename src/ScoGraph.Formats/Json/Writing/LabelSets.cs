using ScoGraph.Model.Snapshots;

namespace ScoGraph.Formats.Json.Writing;

/// <summary>The sets of labels that nodes have, each as its names in ordinal order, made once.</summary>
internal sealed class LabelSets(INameTable labels)
{
    private readonly Dictionary<string, string[]> _sets = new(StringComparer.Ordinal);

    /// <summary>The names of label ids.</summary>
    public string[] Names(ReadOnlySpan<int> ids)
    {
        // The ids, two code units each, are the key of the set.
        Span<char> key = ids.Length <= 32 ? stackalloc char[2 * ids.Length] : new char[2 * ids.Length];
        for (int i = 0; i < ids.Length; i++)
            (key[2 * i], key[2 * i + 1]) = ((char)ids[i], (char)(ids[i] >> 16));
        Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> sets = _sets.GetAlternateLookup<ReadOnlySpan<char>>();
        if (sets.TryGetValue(key, out string[]? names))
            return names;
        names = new string[ids.Length];
        for (int i = 0; i < ids.Length; i++)
            names[i] = labels[ids[i]];
        Array.Sort(names, StringComparer.Ordinal);
        sets[key] = names;
        return names;
    }

    /// <summary>Compares two sets name by name; a set comes before those that begin with it.</summary>
    public static int Compare(string[] left, string[] right)
    {
        for (int i = 0; i < left.Length && i < right.Length; i++)
        {
            int order = string.CompareOrdinal(left[i], right[i]);
            if (order != 0)
                return order;
        }

        return left.Length.CompareTo(right.Length);
    }
}
