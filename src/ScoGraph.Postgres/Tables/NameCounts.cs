namespace ScoGraph.Postgres.Tables;

/// <summary>How many names and label sets stand in the tables; those of a state with higher numbers are new.</summary>
internal sealed record NameCounts(int Labels, int Types, int Keys, int LabelSets);
