namespace ScoGraph.Syntax.Tree.Patterns;

/// <summary>What stands before a path.</summary>
/// <param name="Search">Which of the paths are meant; null for all.</param>
/// <param name="Mode">What they may repeat; null where nothing is written.</param>
internal sealed record PathPrefix(PathSearch? Search, PathMode? Mode);
