using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Witnesses;

/// <summary>What the rows of a plan rest on, and the columns behind its own that hold it.</summary>
/// <param name="Rows">What a row rests on.</param>
/// <param name="Hidden">The variables in the plan's last columns, which users do not see.</param>
internal sealed record PlanSupport(Support Rows, ImmutableArray<Variable> Hidden);
