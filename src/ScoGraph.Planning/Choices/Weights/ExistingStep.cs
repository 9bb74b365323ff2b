using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical.Weights;

namespace ScoGraph.Planning.Choices.Weights;

/// <summary>Reads off a condition that a node has a relationship, or has none: <c>(a)-[:R]->(:B)</c>, <c>NOT (a)-[:R]->()</c>.</summary>
internal static class ExistingStep
{
    /// <summary>The step that stands for it; null where the condition says anything else.</summary>
    public static WeighedStep? Of(BoundExpression condition, Variable node)
    {
        bool isAbsent = condition is BoundNot;
        if ((condition is BoundNot not ? not.Operand : condition) is not BoundSubquery { Kind: Subquery.Exists, Query: var query }
            || query.Parts is not [{ Clauses: [BoundMatch match] }])
            return null;
        if (match is not { Optional: false, Pattern: { Relationships: [{ Length: null, Iteration: null } edge], Search: null } pattern }
            || !pattern.ShortestPaths.IsEmpty || !pattern.After.IsEmpty || query.Arguments is not [var given] || given != node)
            return null;
        if (edge.From == edge.To || (edge.From != node && edge.To != node))
            return null;
        Variable far = edge.From == node ? edge.To : edge.From;
        WeighedNode? end = Far(far, pattern.Predicates);
        Direction direction = !edge.Directed ? Direction.Both : edge.From == node ? Direction.Outgoing : Direction.Incoming;
        return end is null || pattern.Nodes.Any(other => other != node && other != far) ? null : new WeighedStep(edge.Types, direction, end)
        {
            Counting = isAbsent ? StepCounting.Absent : StepCounting.Present,
        };
    }

    private static WeighedNode? Far(Variable far, ImmutableArray<BoundExpression> conditions)
    {
        WeighedNode end = new(far);
        foreach (BoundExpression condition in conditions)
        {
            if (Fallibility.ConditionCanFail(condition) || FreeVariables.Of(condition).Any(read => read != far))
                return null;
            end = condition is BoundLabelTest { Operand: BoundVariable, Labels: BoundLabelName label }
                ? end with { Labels = end.Labels.Add(label.Name) } : end with { Conditions = end.Conditions.Add(condition) };
        }

        return end;
    }
}
