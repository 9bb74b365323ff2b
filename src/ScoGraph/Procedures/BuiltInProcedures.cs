using ScoGraph.Algorithms.Catalog;
using ScoGraph.Execution.Procedures;
using ScoGraph.Model.Procedures;

namespace ScoGraph.Procedures;

/// <summary>The procedures that every graph offers: names in use, and the graph algorithms.</summary>
internal static class BuiltInProcedures
{
    private static readonly IReadOnlyList<Procedure> All =
        [.. NameListProcedure.All, .. DeclarationListProcedure.All, .. AlgorithmCatalog.All];

    public static ProcedureRegistry Registry { get; } = new(All);

    /// <summary>The built-in procedures and a caller's own.</summary>
    public static ProcedureRegistry With(IEnumerable<Procedure> procedures) => new(All.Concat(procedures));
}
