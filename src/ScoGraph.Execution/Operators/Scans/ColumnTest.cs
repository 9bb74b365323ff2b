using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>A comparison or a text predicate; exactly one is set.</summary>
internal readonly record struct ColumnTest(Comparison? Comparison, TextPredicate? Text)
{
    /// <summary>Whether what is asked is that it does not hold; of null neither is true.</summary>
    public bool IsNegated { get; init; }

    /// <summary>The general meaning, for any two values.</summary>
    public bool Holds(in Value left, in Value right) => Tells(left, right) == !IsNegated;

    /// <summary>The meaning for strings.</summary>
    public bool Holds(string? left, string? right)
    {
        if (left is null || right is null)
            return false;
        bool holds = (Text, Comparison) switch
        {
            (TextPredicate.StartsWith, _) => left.StartsWith(right, StringComparison.Ordinal),
            (TextPredicate.EndsWith, _) => left.EndsWith(right, StringComparison.Ordinal),
            (TextPredicate.Contains, _) => left.Contains(right, StringComparison.Ordinal),
            (_, Binding.Bound.Comparison.Equal) => string.Equals(left, right, StringComparison.Ordinal),
            (_, Binding.Bound.Comparison.NotEqual) => !string.Equals(left, right, StringComparison.Ordinal),
            (_, Binding.Bound.Comparison.Less) => TextOrder.Compare(left, right) < 0,
            (_, Binding.Bound.Comparison.LessOrEqual) => TextOrder.Compare(left, right) <= 0,
            (_, Binding.Bound.Comparison.Greater) => TextOrder.Compare(left, right) > 0,
            _ => TextOrder.Compare(left, right) >= 0,
        };
        return holds != IsNegated;
    }

    private bool? Tells(in Value left, in Value right) => (Text, Comparison) switch
    {
        (TextPredicate.StartsWith, _) => TextSearch.StartsWith(left, right),
        (TextPredicate.EndsWith, _) => TextSearch.EndsWith(left, right),
        (TextPredicate.Contains, _) => TextSearch.Contains(left, right),
        (_, Binding.Bound.Comparison.Equal) => Equality.AreEqual(left, right),
        (_, Binding.Bound.Comparison.NotEqual) => !Equality.AreEqual(left, right),
        (_, Binding.Bound.Comparison.Less) => Comparability.Less(left, right),
        (_, Binding.Bound.Comparison.LessOrEqual) => Comparability.LessOrEqual(left, right),
        (_, Binding.Bound.Comparison.Greater) => Comparability.Less(right, left),
        _ => Comparability.LessOrEqual(right, left),
    };
}
