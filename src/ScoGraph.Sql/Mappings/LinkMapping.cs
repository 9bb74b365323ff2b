namespace ScoGraph.Sql.Mappings;

/// <summary>A relationship for each row whose two keys are not null.</summary>
/// <param name="Source">The rows.</param>
/// <param name="Type">The type of each.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
internal sealed record LinkMapping(MappedSource Source, string Type, MappedEnd Start, MappedEnd End);
