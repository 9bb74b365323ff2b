using System.Collections.Immutable;

namespace ScoGraph.Witnesses;

/// <summary>What the rows of a compiled query rest on.</summary>
/// <param name="Columns">Where the rows hold it.</param>
/// <param name="Witnesses">The queries for what stands behind rows.</param>
internal sealed record QueryEvidence(SupportColumns Columns, PreparedWitnesses Witnesses)
{
    /// <summary>The properties that the query reads, which are facts too.</summary>
    public required ImmutableArray<string> PropertiesRead { get; init; }

    /// <summary>Whether asking again gives the same.</summary>
    public required bool IsRepeatable { get; init; }
}
