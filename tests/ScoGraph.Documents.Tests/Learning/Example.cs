namespace ScoGraph.Documents.Tests.Learning;

/// <summary>What a passage shows of a fact that may be, and whether it is one.</summary>
internal sealed record Example(int Text, string Type, IReadOnlyList<(string Sign, double Value)> Signs, bool IsFact);
