using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Breakers;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Mapping.Breakers;

/// <summary>A place to rest in a long row of operators.</summary>
internal static class BufferMapping
{
    public static MappedOperator Map(MappingContext context)
    {
        SlotSet kept = context.After();
        return MappedOperator.Breaker(_ => new BufferOperator(kept));
    }
}
