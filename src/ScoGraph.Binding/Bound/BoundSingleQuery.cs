using System.Collections.Immutable;

namespace ScoGraph.Binding.Bound;

/// <summary>The clauses of a single query and its results.</summary>
internal readonly record struct BoundSingleQuery(ImmutableArray<BoundClause> Clauses, ImmutableArray<BoundColumn> Columns);
