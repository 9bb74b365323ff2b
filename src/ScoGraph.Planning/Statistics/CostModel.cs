using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Conditions;

namespace ScoGraph.Planning.Statistics;

/// <summary>
/// By how much each step multiplies rows. The one model: the order of patterns is chosen by it, and EXPLAIN prints what it says.
/// </summary>
internal sealed class CostModel(IGraphCounts counts)
{
    /// <summary>
    /// What a condition leaves of which nothing is known. Half: conditions are written to leave something out, but a smaller guess would
    /// make plans bet on it.
    /// </summary>
    public const double UnknownCondition = 0.5;

    /// <summary>What <c>&lt;&gt;</c> leaves: two values taken at random are mostly different.</summary>
    public const double NotEqualCondition = 0.9;

    /// <summary>How often a relationship that is bound already fits where it stands again: its type, direction or ends may not.</summary>
    public const double BoundRelationship = 0.5;

    /// <summary>
    /// Up to this many steps a walk without a bound is followed in estimates. Walks repeat no relationship, so they end; and behind a few
    /// steps a sum of powers is so large that more of it orders no two plans differently.
    /// </summary>
    private const long FarthestStep = 8;

    /// <summary>
    /// A node has at least this part of a relationship in estimates: with none, all longer walks would cost nothing, however many.
    /// </summary>
    private const double SmallestDegree = 0.1;

    /// <summary>How much more often than chance labels stand together: people write patterns of nodes that fit.</summary>
    private const double LabelsTogether = 2;

    private readonly SampledConditions _sampled = new(counts);

    /// <summary>The nodes with a label, or all (at least 1, for they divide).</summary>
    public double Nodes(string? label) => label is null ? Math.Max(1, counts.CountNodes(null)) : counts.CountNodes(label);

    /// <summary>The nodes with a label, or the relationships of a type.</summary>
    public double Elements(DeclarationTarget target) =>
        target.IsRelationships ? counts.CountRelationships([target.Name], null, Direction.Outgoing) : Nodes(target.Name);

    /// <summary>The rarest of some labels; null of none.</summary>
    public string? Rarest(IEnumerable<string> labels) => labels.MinBy(counts.CountNodes);

    public double Distinct(string key) => Math.Max(1, counts.EstimateDistinct(key));

    /// <summary>The relationships of some types at each node with a label, seen from there.</summary>
    public double Degree(string? label, IReadOnlyCollection<string> types, Direction direction) =>
        Ends(types, label, direction) / Math.Max(1, Nodes(label));

    /// <summary>
    /// How many times the mean number of relationships those nodes have that are met along others, or were left along others: samples of
    /// paths in the place of independence. 1 where nothing is known.
    /// </summary>
    /// <param name="label">The label that the nodes must have; null where none is known.</param>
    /// <param name="taken">The types and direction of the others, seen from the nodes.</param>
    /// <param name="types">The types of what is counted.</param>
    /// <param name="direction">The direction of what is counted, seen from the nodes.</param>
    public double Skew(
        string? label, (IReadOnlyCollection<string> Types, Direction Direction) taken, IReadOnlyCollection<string> types,
        Direction direction)
    {
        double mean = Degree(label, types, direction);
        if (mean <= 0 || counts.StepsBeside(taken.Types, taken.Direction, types, direction) is not { } met)
            return 1;
        // Samples are of nodes with any labels: of those with the label something is told where one of both is at these alone.
        double reached = label is null ? 1 : FarFraction(taken.Types, taken.Direction.Reverse(), label);
        if (reached >= 1)
            return met / mean;
        return reached > 0 && FarFraction(types, direction.Reverse(), label!) >= 1 ? met / reached / mean : 1;
    }

    /// <summary>The most relationships of some types at a node; as many as there are where it is not known.</summary>
    public double Most(IReadOnlyCollection<string> types, Direction direction) =>
        counts.MostSteps(types, direction) ?? Ends(types, null, direction);

    /// <summary>The most nodes with a label, or relationships of a type, that have one value of a property.</summary>
    public double MostWith(DeclarationTarget target, string key) => counts.IsUnique(target, key) ? 1 : Elements(target);

    /// <summary>
    /// The relationships of some types at all nodes with a label, seen from there; with both directions each at both ends.
    /// </summary>
    public double Ends(IReadOnlyCollection<string> types, string? label, Direction direction) => direction == Direction.Both
        ? counts.CountRelationships(types, label, Direction.Outgoing) + counts.CountRelationships(types, label, Direction.Incoming)
        : counts.CountRelationships(types, label, direction);

    /// <summary>By how much one iteration of a quantified path multiplies rows.</summary>
    public double Degree(BoundIteration iteration) => iteration.Hops.Aggregate(
        Math.Pow(UnknownCondition, iteration.Predicates.Length), (degree, hop) => degree * Degree(null, hop.Types, hop.Direction));

    /// <summary>The walks of all allowed lengths, where each step multiplies by a degree.</summary>
    public static double Walks(double degree, BoundLength length)
    {
        double walks = length.Min == 0 ? 1 : 0, power = 1;
        for (long step = 1; step <= Math.Min(length.Max ?? FarthestStep, FarthestStep); step++)
        {
            power *= Math.Max(degree, SmallestDegree);
            if (step >= length.Min)
                walks += power;
        }

        return walks;
    }

    /// <summary>The number of rows that SKIP or LIMIT names; null where it is computed.</summary>
    public static double? Written(BoundExpression count) =>
        count is BoundConstant { Value: { Kind: ValueKind.Integer } value } ? value.AsInteger() : null;

    /// <summary>Of the relationships of some types, walked in a direction, the part whose far end has a label.</summary>
    public double FarFraction(IReadOnlyCollection<string> types, Direction direction, string label)
    {
        double all = counts.CountRelationships(types, null, Direction.Outgoing);
        double fitting = direction switch
        {
            Direction.Outgoing => counts.CountRelationships(types, label, Direction.Incoming),
            Direction.Incoming => counts.CountRelationships(types, label, Direction.Outgoing),
            _ => (counts.CountRelationships(types, label, Direction.Outgoing)
                + counts.CountRelationships(types, label, Direction.Incoming)) / 2,
        };
        return all == 0 ? 0 : Math.Min(1, fitting / all);
    }

    /// <summary>Of nodes that were found by something else than a walk, the part that has a label.</summary>
    public double LabelFraction(string label) => Math.Min(1, Nodes(label) / Nodes(null) * LabelsTogether);

    /// <summary>What a condition on one node leaves.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="label">The label that the node must have; null where none is known.</param>
    public double Selectivity(BoundExpression condition, string? label) => condition switch
    {
        EarlyCondition early => Selectivity(early.Condition, label),
        LateCondition or BoundComparison { Operator: Comparison.Equal } => Selectivity(condition),
        _ => _sampled.Part(new SampledNodes(label), condition) ?? Selectivity(condition),
    };

    /// <summary>What a condition on the far ends of relationships leaves of these.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="types">The types.</param>
    /// <param name="direction">Their direction, seen from the near end.</param>
    /// <param name="label">The label that the far ends must have; null where none is known.</param>
    public double FarSelectivity(BoundExpression condition, IReadOnlyList<string> types, Direction direction, string? label) =>
        condition switch
        {
            EarlyCondition early => FarSelectivity(early.Condition, types, direction, label),
            LateCondition or BoundComparison { Operator: Comparison.Equal } => Selectivity(condition),
            _ => (types is [var type] ? _sampled.Part(new SampledNodes(null, type, direction), condition) : null)
                ?? Selectivity(condition, label),
        };

    /// <summary>What a condition leaves, whatever it is about.</summary>
    public double Selectivity(BoundExpression condition)
    {
        switch (condition)
        {
            case EarlyCondition early:
                return Selectivity(early.Condition);
            case LateCondition:
                return 1;
            case BoundComparison { Operator: Comparison.Equal } equality:
                return LabelPredicates.EqualKey(equality) is { } key ? 1 / Distinct(key) : UnknownCondition;
            case BoundComparison { Operator: Comparison.NotEqual }:
                return NotEqualCondition;
            default:
                return UnknownCondition;
        }
    }
}
