namespace ScoGraph.Algorithms.Flow;

/// <summary>What flows through a relationship: positive from its start to its end, negative the other way.</summary>
internal readonly record struct RelationshipFlow(int Relationship, double Flow);
