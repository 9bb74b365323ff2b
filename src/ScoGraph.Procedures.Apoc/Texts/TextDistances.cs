using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Texts;

/// <summary>
/// <c>apoc.text</c>: how far two texts are apart (Levenshtein, 1966; Hamming, 1950; Sørensen, 1948; Jaro, 1989, and Winkler, 1990).
/// </summary>
internal static class TextDistances
{
    public static IReadOnlyList<GraphFunction> All { get; } =
    [
        Offer.Function("text.distance", "text1, text2", "Levenshtein's distance.", a => Both(a, (x, y) => (long)Levenshtein(x, y))),
        Offer.Function("text.levenshteinDistance", "text1, text2", "Levenshtein's distance.",
            a => Both(a, (x, y) => (long)Levenshtein(x, y))),
        Offer.Function("text.levenshteinSimilarity", "text1, text2", "1 of equal texts, less the larger Levenshtein's distance is.",
            a => Both(a, (x, y) => x.Length + y.Length == 0 ? 1.0 : 1 - ((double)Levenshtein(x, y) / Math.Max(x.Length, y.Length)))),
        Offer.Function("text.hammingDistance", "text1, text2", "In how many places two texts of one length differ.",
            a => Both(a, (x, y) => x.Length == y.Length ? (long)x.Zip(y).Count(pair => pair.First != pair.Second)
                : throw new ArgumentException("Texts of one length have a Hamming distance."))),
        Offer.Function("text.sorensenDiceSimilarity", "text1, text2, [languageTag]", "How many pairs of neighbouring letters two texts share, from 0 to 1.",
            a => Both(a, Dice)),
        Offer.Function("text.jaroWinklerDistance", "text1, text2", "1 less the similarity of Jaro and Winkler: 0 of equal texts.",
            a => Both(a, (x, y) => 1 - JaroWinkler(x, y))),
        Offer.Function("text.fuzzyMatch", "text1, text2", "Whether a text is like another but for a few letters.",
            a => Both(a, (x, y) => Levenshtein(x, y) <= (x.Length < 3 ? 0 : x.Length < 5 ? 1 : 2))),
    ];

    private static object? Both(ApocArguments a, Func<string, string, object> work) =>
        a.TextOrNull(0) is { } first && a.TextOrNull(1) is { } second ? work(first, second) : null;

    private static int Levenshtein(string first, string second)
    {
        int[] before = [.. Enumerable.Range(0, second.Length + 1)];
        int[] row = new int[second.Length + 1];
        for (int i = 1; i <= first.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= second.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], before[j]) + 1, before[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1));
            (before, row) = (row, before);
        }

        return before[second.Length];
    }

    private static object Dice(string first, string second)
    {
        List<string> mine = Pairs(first), others = Pairs(second);
        if (mine.Count + others.Count == 0)
            return first.Equals(second, StringComparison.OrdinalIgnoreCase) ? 1.0 : 0.0;
        int all = mine.Count + others.Count;
        int shared = mine.Count(others.Remove);
        return 2.0 * shared / all;
    }

    private static List<string> Pairs(string text)
    {
        List<string> pairs = [];
        foreach (string word in text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            for (int i = 0; i + 1 < word.Length; i++)
                pairs.Add(word.Substring(i, 2));
        }

        return pairs;
    }

    private static double JaroWinkler(string first, string second)
    {
        if (first == second)
            return 1;
        int reach = Math.Max(0, (Math.Max(first.Length, second.Length) / 2) - 1);
        bool[] mine = new bool[first.Length], others = new bool[second.Length];
        int matches = 0;
        for (int i = 0; i < first.Length; i++)
        {
            for (int j = Math.Max(0, i - reach); j < Math.Min(second.Length, i + reach + 1) && !mine[i]; j++)
            {
                if (others[j] || first[i] != second[j])
                    continue;
                mine[i] = others[j] = true;
                matches++;
            }
        }

        if (matches == 0)
            return 0;
        string kept = new([.. first.Where((_, i) => mine[i])]), met = new([.. second.Where((_, j) => others[j])]);
        double swaps = kept.Zip(met).Count(pair => pair.First != pair.Second) / 2.0;
        double jaro = (((double)matches / first.Length) + ((double)matches / second.Length) + ((matches - swaps) / matches)) / 3;
        int prefix = first.Zip(second).Take(4).TakeWhile(pair => pair.First == pair.Second).Count();
        return jaro + (prefix * 0.1 * (1 - jaro));
    }
}
