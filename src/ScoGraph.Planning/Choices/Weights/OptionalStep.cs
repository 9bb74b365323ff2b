using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Weights;

namespace ScoGraph.Planning.Choices.Weights;

/// <summary>An optional match in a sketch.</summary>
/// <param name="From">The node at which it hangs.</param>
/// <param name="Step">What stands for it there.</param>
/// <param name="Nulls">What it finds.</param>
internal sealed record OptionalStep(Variable From, WeighedStep Step, ImmutableArray<Variable> Nulls);
