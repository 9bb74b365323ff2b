using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Execution.Mapping.Rows;

/// <summary>CALL of a procedure.</summary>
internal static class CallProcedureMapping
{
    public static MappedOperator Map(LogicalCallProcedure plan, MappingContext context)
    {
        ProcedureCall call = new(
            plan.Call.Procedure, context.Expressions.Compile(plan.Call.Arguments),
            [.. plan.Call.Yields.Select(y => (y.Column, context.Slot(y.Variable)))], context.Conditions(plan.Call.Where), plan.Call.Span);
        return MappedOperator.Row(_ => new CallProcedureOperator(call));
    }
}
