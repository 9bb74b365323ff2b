using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Logical.Weights;

namespace ScoGraph.Planning.Choices.Weights;

/// <summary>
/// Rows of which only different ones are wanted, and that read no more than one node of a pattern: each node at which the pattern is found
/// is one of them.
/// </summary>
internal static class NodesOnce
{
    /// <summary>Rows in which each node comes once; null where more than one is read, or walking costs less.</summary>
    /// <param name="rows">The pattern, with what is computed of its node.</param>
    /// <param name="variables">What tells rows apart.</param>
    /// <param name="context">What is known.</param>
    public static LogicalOperator? Of(LogicalOperator rows, ImmutableArray<Variable> variables, PlanningContext context)
    {
        LogicalProject? project = rows as LogicalProject;
        Variable[] read = [.. (project?.Reads ?? variables).Distinct()];
        if (read is not [var node] || (project is not null && !variables.All(project.Introduced.Contains))
            || PatternSketch.Of(project?.Input ?? rows) is not { } sketch || !sketch.Nodes.ContainsKey(node))
            return null;
        SketchCost costs = new(sketch, context.Cost);
        if (costs.At(node) is not { } root)
            return null;
        LogicalWeighNodes nodes = new(sketch.Scan.Input, DifferentNodes.Found(root)) { Costs = costs.Of(node) };
        return project is null ? nodes : project with { Input = nodes };
    }

    /// <summary>A union of which the rows of a part that can be are found so.</summary>
    public static LogicalUnion Of(LogicalUnion union, PlanningContext context)
    {
        ImmutableArray<LogicalOperator> parts =
            [.. union.Parts.Zip(union.PartColumns, (part, columns) => Of(part, columns, context) ?? part)];
        return parts.SequenceEqual(union.Parts) ? union : union with { Parts = parts };
    }
}
