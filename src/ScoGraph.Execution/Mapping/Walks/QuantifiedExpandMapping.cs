using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Operators.Walks.Paths;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Execution.Mapping.Walks;

/// <summary>Quantified paths.</summary>
internal static class QuantifiedExpandMapping
{
    public static MappedOperator Map(LogicalQuantifiedExpand plan, MappingContext context)
    {
        HashSet<Variable> read = [.. context.PassedOn()];
        WalkShape shape = new(
            context.Slot(plan.From), context.Slot(plan.Relationships), context.Slot(plan.To), plan.Into, plan.Backward,
            plan.Length.Min, plan.Length.Max ?? long.MaxValue)
        {
            Mode = plan.Length.Mode,
            ListsRelationships = read.Contains(plan.Relationships),
        };
        Uniqueness unique = new(context.Layout.Slots(plan.DifferentFrom));
        Func<Iteration> iteration = Iterated(plan.Iteration, plan.Backward, context);
        GroupList[] groups = Groups(plan.Iteration, plan.Backward, read, context);
        return MappedOperator.Row(_ => new QuantifiedExpandOperator(shape, iteration(), groups, unique));
    }

    /// <summary>An iteration as it is walked, each condition at the first hop that knows all it reads.</summary>
    private static Func<Iteration> Iterated(BoundIteration iteration, bool backward, MappingContext context)
    {
        ImmutableArray<Variable> nodes = backward ? [.. iteration.Nodes.Reverse()] : iteration.Nodes;
        ImmutableArray<BoundHop> hops = backward ? [.. iteration.Hops.Reverse()] : iteration.Hops;
        ILookup<int, BoundExpression> predicates = iteration.Predicates.ToLookup(p => KnownAt(p, nodes, hops));
        ImmutableArray<Condition>[] conditions = [.. Enumerable.Range(0, hops.Length).Select(i => context.Conditions(predicates[i]))];
        int[] nodeSlots = context.Layout.Slots(nodes), slots = context.Layout.Slots(hops.Select(h => h.Relationship));
        int[] sameAs = [.. nodes.Select((node, at) => nodes.IndexOf(node) is var first && first < at ? first : -1)];
        bool[] areOfSteps = [.. hops.Select((hop, i) => predicates[i].All(
            condition => IsOfStep(condition, [nodes[i], hop.Relationship, nodes[i + 1]])))];
        return () => new Iteration(
            [.. hops.Select((hop, i) => new Hop(
                new Links(new LinkTypes(hop.Types, backward ? hop.Direction.Reverse() : hop.Direction)), slots[i], nodeSlots[i + 1],
                    sameAs[i + 1], conditions[i])
            { Known = areOfSteps[i] ? new KnownSteps() : null })],
            nodeSlots[0]);
    }

    /// <summary>Whether a condition is the same for a step whichever walk takes it.</summary>
    private static bool IsOfStep(BoundExpression condition, HashSet<Variable> step) =>
        Purity.IsStable(condition) && VectorExpressions.IsPlain(condition) && step.IsSupersetOf(FreeVariables.Of(condition));

    /// <summary>The lists that anybody reads.</summary>
    private static GroupList[] Groups(BoundIteration iteration, bool backward, HashSet<Variable> read, MappingContext context)
    {
        int last = iteration.Hops.Length;
        return [.. iteration.Groups.Where(group => read.Contains(group.List)).Select(group =>
        {
            int node = iteration.Nodes.IndexOf(group.Item), hop = node >= 0 ? -1
                : iteration.Hops.Select(h => h.Relationship).ToList().IndexOf(group.Item);
            return new GroupList(context.Slot(group.List), node >= 0,
                backward ? node >= 0 ? last - node : last - 1 - hop : Math.Max(node, hop));
        })];
    }

    private static int KnownAt(BoundExpression predicate, ImmutableArray<Variable> nodes, ImmutableArray<BoundHop> hops) =>
        FreeVariables.Of(predicate).Max(variable => (int?)Math.Max(
            nodes.IndexOf(variable) - 1, hops.Select(h => h.Relationship).ToList().IndexOf(variable))) is { } at and > 0 ? at : 0;
}
