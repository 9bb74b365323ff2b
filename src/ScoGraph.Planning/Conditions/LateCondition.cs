using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Conditions;

/// <summary>
/// A condition in its place that was tested early: true without a look while it has never failed there, else computed, as the rows that it
/// failed for are among those that come.
/// </summary>
internal sealed record LateCondition(BoundExpression Condition, FailureMark Mark) : BoundExpression(Condition.Span, Condition.Type)
{
    public override ExpressionParts Parts => new(Condition);
}
