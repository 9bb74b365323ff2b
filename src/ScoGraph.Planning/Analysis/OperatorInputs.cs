using System.Collections.Immutable;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Planning.Analysis;

/// <summary>Puts other inputs under an operator.</summary>
internal static class OperatorInputs
{
    /// <summary>
    /// The operator over the inputs, in the order of <see cref="LogicalOperator.Inputs"/>; itself if they are the same objects.
    /// </summary>
    public static LogicalOperator WithInputs(this LogicalOperator plan, ImmutableArray<LogicalOperator> inputs)
    {
        if (plan.Inputs.AsEnumerable().SequenceEqual<object>(inputs, ReferenceEqualityComparer.Instance))
            return plan;
        return plan switch
        {
            LogicalOptional p => p with { Input = inputs[0], Inner = inputs[1] },
            LogicalCallSubquery p => p with { Input = inputs[0], Inner = inputs[1] },
            LogicalChoosePaths p => p with { Input = inputs[0], Inner = inputs[1] },
            LogicalForeach p => p with { Input = inputs[0], Inner = inputs[1] },
            LogicalMerge p => p with { Input = inputs[0], Match = inputs[1] },
            LogicalUnary p => p with { Input = inputs[0] },
            LogicalUnion p => p with { Parts = inputs },
            _ => throw new InvalidOperationException($"{plan.GetType().Name} has no inputs to replace."),
        };
    }

    /// <summary>The operator with a function applied to each input.</summary>
    public static LogicalOperator MapInputs(this LogicalOperator plan, Func<LogicalOperator, LogicalOperator> map) =>
        plan.Inputs.IsEmpty ? plan : plan.WithInputs([.. plan.Inputs.Select(map)]);
}
