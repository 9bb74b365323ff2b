using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Execution.Operators;

/// <summary>An operator of a pipeline before it is made for a run.</summary>
/// <param name="Plan">What its rows and its time count for; null for a step that no plan names.</param>
/// <param name="Create">Makes it for a run.</param>
internal sealed record PipelineStep(LogicalOperator? Plan, Func<Frame, Operator> Create)
{
    /// <summary>What it is to several threads that share rows.</summary>
    public MorselPart Part { get; init; }
}
