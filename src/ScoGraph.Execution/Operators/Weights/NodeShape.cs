using System.Collections.Immutable;
using ScoGraph.Execution.Operators.Scans;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>A compiled node of a pattern that is weighed.</summary>
/// <param name="Slot">Where conditions read it.</param>
/// <param name="Labels">What it must have, all of them.</param>
/// <param name="Tests">Conditions on its properties, tested for many nodes at a time.</param>
/// <param name="Conditions">What else must hold of it.</param>
/// <param name="Steps">What hangs there.</param>
/// <param name="Memo">The number under which the threads of a run share its weights.</param>
internal sealed record NodeShape(
    int Slot, ImmutableArray<NameReference> Labels, ImmutableArray<ColumnCondition> Tests, ImmutableArray<Condition> Conditions,
    ImmutableArray<StepShape> Steps, int Memo);
