using ScoGraph.Algorithms.Catalog;
using ScoGraph.Execution.Procedures;
using ScoGraph.Functions;
using ScoGraph.Model.Procedures;

namespace ScoGraph.Procedures;

/// <summary>The procedures that every graph offers: what there is, what clients ask first, and graph algorithms.</summary>
internal static class BuiltInProcedures
{
    private static readonly IReadOnlyList<Procedure> Fixed =
    [
        .. NameListProcedure.All, .. DeclarationListProcedure.All, .. PropertyTypesProcedure.All, new SchemaPictureProcedure(),
        .. ServiceProcedure.All, .. AlgorithmCatalog.All,
    ];

    public static ProcedureRegistry Registry { get; } = With([]);

    /// <summary>The built-in procedures and a caller's own.</summary>
    public static ProcedureRegistry With(
        IEnumerable<Procedure> procedures, Func<string, string?>? hint = null, FunctionRegistry? functions = null)
    {
        List<Procedure> all = [.. Fixed, new FunctionListProcedure(functions ?? FunctionRegistry.Default), .. procedures];
        all.Add(new ProcedureListProcedure(() => all));
        return hint is null ? new ProcedureRegistry(all) : new ProcedureRegistry(all) { HintFor = hint };
    }
}
