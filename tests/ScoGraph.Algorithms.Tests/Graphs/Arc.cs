namespace ScoGraph.Algorithms.Tests.Graphs;

/// <summary>A relationship as a view walks it.</summary>
internal sealed record Arc(int From, int To, int Relationship, double Weight);
