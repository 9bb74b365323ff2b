using ScoGraph.Binding.Bound;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>Two integers that are compared.</summary>
/// <param name="Comparison">Which comparison.</param>
/// <param name="Left">The left side.</param>
/// <param name="Right">The right side.</param>
internal sealed record ComparedTerms(Comparison Comparison, IntegerTerm Left, IntegerTerm Right);
