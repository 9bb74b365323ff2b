using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>A comparison or a text predicate; exactly one is set.</summary>
internal readonly record struct ColumnTest(Comparison? Comparison, TextPredicate? Text)
{
    /// <summary>The general meaning, for any two values.</summary>
    public bool Holds(in Value left, in Value right) => (Text, Comparison) switch
    {
        (TextPredicate.StartsWith, _) => TextSearch.StartsWith(left, right) == true,
        (TextPredicate.EndsWith, _) => TextSearch.EndsWith(left, right) == true,
        (TextPredicate.Contains, _) => TextSearch.Contains(left, right) == true,
        (_, Binding.Bound.Comparison.Equal) => Equality.AreEqual(left, right) == true,
        (_, Binding.Bound.Comparison.NotEqual) => Equality.AreEqual(left, right) == false,
        (_, Binding.Bound.Comparison.Less) => Comparability.Less(left, right) == true,
        (_, Binding.Bound.Comparison.LessOrEqual) => Comparability.LessOrEqual(left, right) == true,
        (_, Binding.Bound.Comparison.Greater) => Comparability.Less(right, left) == true,
        _ => Comparability.LessOrEqual(right, left) == true,
    };
}
