using ScoGraph.Algorithms.Catalog;
using ScoGraph.Execution.Procedures;
using ScoGraph.Functions;
using ScoGraph.Model.Procedures;

namespace ScoGraph.Procedures;

/// <summary>The procedures that every graph offers: what there is, what clients ask first, and graph algorithms.</summary>
internal static class BuiltInProcedures
{
    private static IReadOnlyList<Procedure> Fixed => field ??=
    [
        .. NameListProcedure.All, .. DeclarationListProcedure.All, .. PropertyTypesProcedure.All, new SchemaPictureProcedure(),
        .. ServiceProcedure.All, .. AlgorithmCatalog.All,
    ];

    public static ProcedureRegistry Registry { get; } = With([]);

    /// <summary>The built-in procedures and a caller's own.</summary>
    public static ProcedureRegistry With(
        IEnumerable<Procedure> procedures, Func<string, string?>? hint = null, FunctionRegistry? functions = null)
    {
        IEnumerable<Procedure> all = All(procedures, functions ?? FunctionRegistry.Default);
        return hint is null ? new ProcedureRegistry(all) : new ProcedureRegistry(all) { HintFor = hint };
    }

    private static IEnumerable<Procedure> All(IEnumerable<Procedure> procedures, FunctionRegistry functions)
    {
        List<Procedure> all = [.. Fixed, new FunctionListProcedure(functions), .. procedures];
        all.Add(new ProcedureListProcedure(() => all));
        foreach (Procedure procedure in all)
            yield return procedure;
    }
}
