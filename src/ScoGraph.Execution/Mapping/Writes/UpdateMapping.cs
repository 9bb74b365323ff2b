using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Writes;

namespace ScoGraph.Execution.Mapping.Writes;

/// <summary>SET and REMOVE.</summary>
internal static class UpdateMapping
{
    public static MappedOperator Map(LogicalUpdate plan, MappingContext context)
    {
        ImmutableArray<Update> updates = Updates(plan.Updates, context);
        HeldRows held = new(context.Before(plan), context.After());
        return MappedOperator.Breaker(_ => new UpdateOperator(updates, held));
    }

    public static ImmutableArray<Update> Updates(ImmutableArray<BoundUpdate> updates, MappingContext context) =>
        new UpdateCompiler(context.Expressions).Compile(updates);

    /// <summary>Labels to give or take.</summary>
    public static LabelSource Labels(BoundLabelList labels, MappingContext context) =>
        new([.. labels.Names], context.Expressions.Compile(labels.Computed));
}
