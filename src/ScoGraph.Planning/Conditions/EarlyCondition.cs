using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Conditions;

/// <summary>
/// A condition that is tested before its place: it may leave rows out, but it never fails. A row for which it cannot be computed goes on,
/// and a <see cref="LateCondition"/> of the same mark computes it again in its place, if the row comes as far.
/// </summary>
internal sealed record EarlyCondition(BoundExpression Condition, FailureMark Mark) : BoundExpression(Condition.Span, Condition.Type)
{
    public override ExpressionParts Parts => new(Condition);
}
