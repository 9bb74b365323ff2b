using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Binding.Clauses;

/// <summary>The clauses of a single query and its results.</summary>
internal readonly record struct BoundSingleQuery(ImmutableArray<BoundClause> Clauses, ImmutableArray<BoundColumn> Columns);
