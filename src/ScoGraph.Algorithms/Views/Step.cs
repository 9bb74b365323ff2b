namespace ScoGraph.Algorithms.Views;

/// <summary>One step of a walk: the relationship taken and the node that it leads to.</summary>
internal readonly record struct Step(int Node, int Relationship);
