namespace ScoGraph.Witnesses;

/// <summary>What the rows of a compiled query rest on.</summary>
/// <param name="Columns">Where the rows hold it.</param>
/// <param name="Witnesses">The queries for what stands behind rows.</param>
internal sealed record QueryEvidence(SupportColumns Columns, PreparedWitnesses Witnesses);
