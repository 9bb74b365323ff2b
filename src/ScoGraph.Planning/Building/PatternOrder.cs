using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Context;

namespace ScoGraph.Planning.Building;

/// <summary>Chooses where a pattern is entered and in which order its relationships are walked.</summary>
internal static class PatternOrder
{
    /// <summary>The steps that bind every node and relationship of the pattern; with the pass switched off in the order written.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="bound">What is bound before it.</param>
    /// <param name="context">Statistics, and what is read of the pattern.</param>
    public static IReadOnlyList<PatternMove> Choose(BoundPattern pattern, IReadOnlySet<Variable> bound, PlanningContext context)
    {
        HashSet<Variable> given = [.. PatternMentions.All(pattern).Where(bound.Contains)];
        if (!context.IsEnabled(PassNames.OrderPatterns))
            return AsWritten(pattern, given);
        PatternMoves possible = new(pattern, given, context);
        return pattern.Relationships.Length <= BestOrder.MostRelationships
            ? BestOrder.Find(possible) : GreedyOrder.Find(possible, context.ThrowIfStopped);
    }

    private static List<PatternMove> AsWritten(BoundPattern pattern, HashSet<Variable> given)
    {
        List<PatternMove> steps = [];
        HashSet<Variable> bound = [.. given];
        foreach (BoundRelationshipPattern relationship in pattern.Relationships)
        {
            // Written left to right is From first, unless the pattern was turned round.
            Variable left = relationship.Reversed ? relationship.To : relationship.From;
            Variable start = !bound.Contains(left) && bound.Contains(relationship.Reversed ? relationship.From : relationship.To)
                ? relationship.Reversed ? relationship.From : relationship.To : left;
            bool isBound = bound.Contains(relationship.Variable) && relationship.Length is null;
            if (!isBound && bound.Add(start))
                steps.Add(new PatternMove(start, null));
            steps.Add(new PatternMove(start, relationship));
            bound.UnionWith([relationship.From, relationship.To, relationship.Variable]);
        }

        steps.AddRange(pattern.Nodes.Where(bound.Add).Select(node => new PatternMove(node, null)));
        return steps;
    }
}
