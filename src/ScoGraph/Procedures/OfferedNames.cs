using ScoGraph.Functions;
using ScoGraph.Model.Procedures;

namespace ScoGraph.Procedures;

/// <summary>The functions and procedures that the queries of a graph may call.</summary>
internal sealed record OfferedNames(FunctionRegistry Functions, ProcedureRegistry Procedures);
