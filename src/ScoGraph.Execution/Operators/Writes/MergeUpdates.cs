using System.Collections.Immutable;

namespace ScoGraph.Execution.Operators.Writes;

/// <summary>What a MERGE changes where it created, and where it found.</summary>
internal sealed record MergeUpdates(ImmutableArray<Update> OnCreate, ImmutableArray<Update> OnMatch);
