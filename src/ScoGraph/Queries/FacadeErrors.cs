using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Queries;

/// <summary>The texts of errors that are found between the stages.</summary>
internal static class FacadeErrors
{
    public static Diagnostic WritesWhereReadOnly() => new(
        ErrorCategory.ConstraintVerificationFailed, ErrorPhase.CompileTime, "ReadOnly",
        "This query changes the graph, but it was to be asked read-only.", SourceSpan.None,
        "Leave out CREATE, MERGE, SET, REMOVE and DELETE, or ask without QueryOptions.ReadOnly, outside snapshots and streams.");

    public static Diagnostic WritesShared() => new(
        ErrorCategory.ConstraintVerificationFailed, ErrorPhase.CompileTime, "ReadOnly",
        "This query changes the graph, which is built in and shared.", SourceSpan.None, "Change a copy of it: graph.Copy().");
}
