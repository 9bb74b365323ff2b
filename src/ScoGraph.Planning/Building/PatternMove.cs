using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Building;

/// <summary>A step in solving a pattern: scan <see cref="Node"/>, or walk <see cref="Relationship"/> from it.</summary>
internal readonly record struct PatternMove(Variable Node, BoundRelationshipPattern? Relationship);
