using System.Collections.Immutable;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>Which relationships a step takes.</summary>
/// <param name="Names">Any of these types; empty for every type.</param>
/// <param name="Direction">Seen from where the step begins.</param>
internal sealed record LinkTypes(ImmutableArray<string> Names, Direction Direction);
