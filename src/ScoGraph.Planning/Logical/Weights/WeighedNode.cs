using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Weights;

/// <summary>
/// A node of a pattern with all that hangs there. Its weight is how often the pattern is found from it on: the product over its steps, and
/// 0 where a label or a condition does not hold.
/// </summary>
/// <param name="Node">The variable by which its conditions read it.</param>
internal sealed record WeighedNode(Variable Node)
{
    /// <summary>Labels that it must have, all of them.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>What must hold, of the node alone: repeatable, and never failing.</summary>
    public ImmutableArray<BoundExpression> Conditions { get; init; } = [];

    /// <summary>What hangs there.</summary>
    public ImmutableArray<WeighedStep> Steps { get; init; } = [];

    /// <summary>All conditions, those of the nodes behind its steps with it.</summary>
    public IEnumerable<BoundExpression> Expressions => Conditions.Concat(Steps.SelectMany(step => step.Expressions));
}
