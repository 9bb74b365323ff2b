namespace ScoGraph.Fuzzing.Generators;

/// <summary>Choices by chance.</summary>
internal static class Chance
{
    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>
    /// A length that is mostly small and sometimes very large: each power of two below the bound is as likely as the next.
    /// </summary>
    public static int Length(this Random random, int bound) => (int)Math.Min(bound, Math.Pow(2, random.NextDouble() * Math.Log2(bound)));
}
