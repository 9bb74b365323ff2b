using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Rows;

/// <summary>Passes rows on that meet every condition.</summary>
internal sealed class FilterOperator(ImmutableArray<Condition> conditions) : Operator
{
    public override bool Process(Frame frame) => !conditions.AllHold(frame) || Next.Process(frame);
}
