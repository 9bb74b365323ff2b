using System.Collections.Immutable;

namespace ScoGraph.Witnesses;

/// <summary>What a row rests on, found.</summary>
/// <param name="Sets">Sets of elements: each is enough for the row, or with <see cref="IsTogether"/> they count together.</param>
/// <param name="Total">How many there are; of those that are not listed also those which are not minimal.</param>
internal sealed record Proof(ImmutableArray<ElementSet> Sets, long Total)
{
    /// <summary>Nothing of the graph, and nothing else.</summary>
    public static readonly Proof None = new([ElementSet.Empty], 1);

    /// <summary>Whether the sets count together, as the rows of a group do.</summary>
    public bool IsTogether { get; init; }

    /// <summary>Whether all sets are listed.</summary>
    public bool IsWhole { get; init; } = true;

    public ImmutableArray<Absence> Absences { get; init; } = [];

    /// <summary>What cannot be told, a sentence each.</summary>
    public ImmutableArray<string> Unknowns { get; init; } = [];

    /// <summary>Both at once: each set of one with each of the other; sets that count together in both stay beside one another.</summary>
    public Proof And(Proof other, int most)
    {
        if (IsTogether && other.IsTogether)
            return Beside(other, most, together: true);
        ImmutableArray<ElementSet> sets =
            [.. Sets.SelectMany(one => other.Sets.Select(one.Union)).Distinct().Take(most)];
        bool isWhole = IsWhole && other.IsWhole && (long)Sets.Length * other.Sets.Length <= most;
        return With(other, sets, Product(Total, other.Total), isWhole, IsTogether || other.IsTogether);
    }

    /// <summary>The sets of both.</summary>
    public Proof Beside(Proof other, int most, bool together)
    {
        ElementSet[] sets = [.. Sets.Concat(other.Sets).Distinct()];
        return With(
            other, [.. sets.Take(most)], checked(Total + other.Total), IsWhole && other.IsWhole && sets.Length <= most,
            together || IsTogether || other.IsTogether);
    }

    /// <summary>The proof with minimal sets alone, where each is enough by itself.</summary>
    public Proof Minimal()
    {
        Proof minimal = IsTogether ? this : this with { Sets = ElementSet.Minimal(Sets) };
        return minimal.IsWhole ? minimal with { Total = minimal.Sets.Length } : minimal;
    }

    private Proof With(Proof other, ImmutableArray<ElementSet> sets, long total, bool isWhole, bool isTogether) => new(sets, total)
    {
        IsWhole = isWhole,
        IsTogether = isTogether,
        Absences = [.. Absences.Union(other.Absences)],
        Unknowns = [.. Unknowns.Union(other.Unknowns)],
    };

    private static long Product(long one, long other) =>
        Math.BigMul(one, other, out long low) == 0 && low >= 0 ? low : long.MaxValue;
}
