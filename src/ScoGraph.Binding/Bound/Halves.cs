using System.Collections.Immutable;

namespace ScoGraph.Binding.Bound;

/// <summary>Chains as trees whose height is the logarithm of their length, so that a long text makes no tall tree.</summary>
internal static class Halves
{
    /// <summary>The items, at least one, joined in their order by an operation that is associative.</summary>
    public static T Join<T>(ImmutableArray<T> items, Func<T, T, T> join) => Join(items.AsSpan(), join);

    private static T Join<T>(ReadOnlySpan<T> items, Func<T, T, T> join) => items.Length == 1
        ? items[0] : join(Join(items[..(items.Length / 2)], join), Join(items[(items.Length / 2)..], join));
}
