namespace ScoGraph.Properties.Evidence;

/// <summary>Nodes and relationships that variables of a query may stand for.</summary>
internal sealed record Choice(ChosenNode A, ChosenNode B, ChosenNode C, ChosenRelationship? R, ChosenRelationship? Q);

internal sealed record ChosenNode(long Id, long I, double? X, IReadOnlyList<string> Labels);

internal sealed record ChosenRelationship(long Id, long Start, long End, string Type, double? X);
