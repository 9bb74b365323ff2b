using System.Collections.Immutable;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Procedures;

namespace ScoGraph.Execution.Operators.Rows;

/// <summary>A call of a procedure: what it is given, what is taken of its rows, and what they must meet.</summary>
internal sealed record ProcedureCall(
    Procedure Procedure, ImmutableArray<Evaluator> Arguments, ImmutableArray<(int Column, int Slot)> Yields,
    ImmutableArray<Condition> Conditions, SourceSpan Place);
