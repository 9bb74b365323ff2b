using System.Collections.Immutable;

namespace ScoGraph.Syntax.Tree.Patterns;

/// <summary>What stands behind MATCH.</summary>
/// <param name="Mode">Null where nothing is written.</param>
/// <param name="Paths">At least one.</param>
internal sealed record MatchedPaths(MatchMode? Mode, ImmutableArray<PathPattern> Paths);
