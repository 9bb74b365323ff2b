using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Writes;

namespace ScoGraph.Execution.Mapping.Writes;

/// <summary>CREATE and DROP of indexes and constraints.</summary>
internal static class SchemaMapping
{
    public static MappedOperator Map(LogicalSchema plan, MappingContext context)
    {
        HeldRows held = new(context.Before(plan), context.After());
        return MappedOperator.Breaker(_ => new SchemaOperator(plan.Schema, held));
    }
}
