using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Planning.Logical.Witnesses;

/// <summary>What was looked for.</summary>
/// <param name="Place">Where the text says so.</param>
/// <param name="From">What of the row it was looked for from.</param>
internal sealed record Sought(SourceSpan Place, ImmutableArray<Variable> From);
