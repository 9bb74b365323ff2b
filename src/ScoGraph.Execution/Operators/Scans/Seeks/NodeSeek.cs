using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Scans.Seeks;

/// <summary>What is looked up, for all runs.</summary>
/// <param name="Slot">Where the nodes go.</param>
/// <param name="Label">Their label.</param>
/// <param name="Key">The property.</param>
/// <param name="Value">Its value.</param>
/// <param name="Also">Other properties with their values.</param>
internal sealed record NodeSeek(
    int Slot, NameReference Label, NameReference Key, SoughtValue Value, ImmutableArray<(NameReference Key, PlacedEvaluator Value)> Also);
