namespace ScoGraph.Knowledge.Facts;

/// <summary>A relationship with its ends as entities.</summary>
internal sealed record EntityRelationship(Entity Start, Relationship Relationship, Entity End);
