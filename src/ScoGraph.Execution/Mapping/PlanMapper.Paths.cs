using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Paths;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Execution.Mapping;

/// <content>Quantified paths.</content>
internal sealed partial class PlanMapper
{
    private Func<Operator> QuantifiedWalk(LogicalQuantifiedExpand plan)
    {
        WalkShape shape = Shape(plan.From, plan.Relationships, plan.To, plan.Into, plan.Backward, plan.Length);
        Uniqueness unique = new(_layout.Slots(plan.DifferentFrom));
        Func<Iteration> iteration = Iterated(plan.Iteration, plan.Backward);
        GroupList[] groups = Groups(plan.Iteration, plan.Backward);
        return () => new QuantifiedExpandOperator(shape, iteration(), groups, unique);
    }

    private Pipeline Choose(LogicalChoosePaths plan)
    {
        Pipeline input = Map(plan.Input), inner = Map(plan.Inner);
        PathEnds ends = new(_layout.Slot(plan.Search.Start), _layout.Slot(plan.Search.End), _layout.Slots(plan.Search.Relationships));
        SlotSet kept = new(_layout.Slots(plan.Outputs));
        PathChoice choice = plan.Search.Choice;
        return (next, frame) =>
        {
            ChoosePathsOperator made = new(ends, choice, kept) { Next = Probed(next, frame, plan, plan) };
            made.Inner = new Subplan(inner(made.CreateEnd(), frame));
            return input(made, frame);
        };
    }

    /// <summary>An iteration as it is walked, each condition at the first hop that knows all it reads.</summary>
    private Func<Iteration> Iterated(BoundIteration iteration, bool backward)
    {
        ImmutableArray<Variable> nodes = backward ? [.. iteration.Nodes.Reverse()] : iteration.Nodes;
        ImmutableArray<BoundHop> hops = backward ? [.. iteration.Hops.Reverse()] : iteration.Hops;
        ILookup<int, BoundExpression> predicates = iteration.Predicates.ToLookup(p => KnownAt(p, nodes, hops));
        ImmutableArray<Condition>[] conditions = [.. Enumerable.Range(0, hops.Length).Select(i => Conditions(predicates[i]))];
        int[] nodeSlots = _layout.Slots(nodes), slots = _layout.Slots(hops.Select(h => h.Relationship));
        int[] sameAs = [.. nodes.Select((node, at) => nodes.IndexOf(node) is var first && first < at ? first : -1)];
        return () => new Iteration(
            [.. hops.Select((hop, i) => new Hop(
                new Links(hop.Types, backward ? hop.Direction.Reverse() : hop.Direction), slots[i], nodeSlots[i + 1],
                    sameAs[i + 1], conditions[i]))],
            nodeSlots[0]);
    }

    private GroupList[] Groups(BoundIteration iteration, bool backward)
    {
        int last = iteration.Hops.Length;
        return [.. iteration.Groups.Select(group =>
        {
            int node = iteration.Nodes.IndexOf(group.Item), hop = node >= 0 ? -1
                : iteration.Hops.Select(h => h.Relationship).ToList().IndexOf(group.Item);
            return new GroupList(_layout.Slot(group.List), node >= 0,
                backward ? node >= 0 ? last - node : last - 1 - hop : Math.Max(node, hop));
        })];
    }

    private static int KnownAt(BoundExpression predicate, ImmutableArray<Variable> nodes, ImmutableArray<BoundHop> hops) =>
        FreeVariables.Of(predicate).Max(variable => (int?)Math.Max(
            nodes.IndexOf(variable) - 1, hops.Select(h => h.Relationship).ToList().IndexOf(variable))) is { } at and > 0 ? at : 0;
}
