using System.Collections.Immutable;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>One aggregate of a plan.</summary>
/// <param name="Function">Null for count(*).</param>
internal sealed record AggregatePlan(
    int Slot, AggregateFunction? Function, bool Distinct, ImmutableArray<Evaluator> Arguments, SourceSpan Place);
