using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Costing;

/// <summary>
/// Estimates by how much a step in a pattern multiplies rows, from counts of labels and types and from the pattern's predicates.
/// </summary>
internal sealed class PatternCost
{
    private const double OtherPredicate = 0.5;

    private readonly PlanningContext _context;
    private readonly Dictionary<Variable, string?> _label = [];
    private readonly Dictionary<Variable, double> _selectivity = [];

    public PatternCost(BoundPattern pattern, IReadOnlySet<Variable> given, PlanningContext context)
    {
        _context = context;
        foreach (Variable node in pattern.Nodes)
        {
            _label[node] = pattern.Predicates.SelectMany(p => LabelPredicates.Required(p, node)).MinBy(context.CountNodes);
            _selectivity[node] = pattern.Predicates.Where(p => IsAbout(p, node, given)).Aggregate(1.0, (s, p) => s * Selectivity(p, node));
        }
    }

    /// <summary>The number of nodes that fit on their own.</summary>
    public double Scan(Variable node) => Labelled(node) * _selectivity.GetValueOrDefault(node, 1);

    /// <summary>
    /// The number of fitting relationships (and far ends) for each row in which <paramref name="from"/> is bound, or both ends are.
    /// </summary>
    public double Expand(BoundRelationshipPattern relationship, Variable from, bool into)
    {
        Variable to = from == relationship.From ? relationship.To : relationship.From;
        double degree = relationship.Iteration is { } iteration ? Degree(iteration) : relationship.Directed
            ? Degree(relationship, from, from == relationship.From ? Direction.Outgoing : Direction.Incoming)
            : Degree(relationship, from, Direction.Outgoing) + Degree(relationship, from, Direction.Incoming);
        double reached = relationship.Length is { } length ? Walks(degree, length) : degree;
        if (into)
            return reached / Math.Max(1, Labelled(to));
        double fits = _label.GetValueOrDefault(to) is null ? 1 : Fraction(relationship, to, from == relationship.From);
        return reached * fits * _selectivity.GetValueOrDefault(to, 1);
    }

    private static double Walks(double degree, BoundLength length)
    {
        double walks = length.Min == 0 ? 1 : 0, power = 1;
        for (long step = 1; step <= Math.Min(length.Max ?? 8, 8); step++)
        {
            power *= Math.Max(degree, 0.1);
            if (step >= length.Min)
                walks += power;
        }

        return walks;
    }

    private double Labelled(Variable node) => _label.GetValueOrDefault(node) is { } label ? _context.CountNodes(label) : _context.NodeCount;

    private double Degree(BoundRelationshipPattern relationship, Variable from, Direction direction) =>
        _context.CountRelationships(relationship.Types, _label.GetValueOrDefault(from), direction) / Math.Max(1, Labelled(from));

    /// <summary>By how much an iteration multiplies rows.</summary>
    private double Degree(BoundIteration iteration) =>
        iteration.Hops.Aggregate(Math.Pow(OtherPredicate, iteration.Predicates.Length), (degree, hop) => degree
        * _context.CountRelationships(hop.Types) / _context.NodeCount * (hop.Direction == Direction.Both ? 2 : 1));

    /// <summary>Of the relationships of the types, the part whose far end has the label.</summary>
    private double Fraction(BoundRelationshipPattern relationship, Variable to, bool outgoing)
    {
        double all = _context.CountRelationships(relationship.Types);
        double fitting = _context.CountRelationships(relationship.Types, _label[to], outgoing ? Direction.Incoming : Direction.Outgoing);
        return all == 0 ? 0 : Math.Min(1, fitting / all);
    }

    private double Selectivity(BoundExpression predicate, Variable node) =>
        LabelPredicates.Equality(predicate, node) is ({ } key, _) ? 1 / _context.EstimateDistinct(key) : OtherPredicate;

    private static bool IsAbout(BoundExpression predicate, Variable node, IReadOnlySet<Variable> given) =>
        !LabelPredicates.Required(predicate, node).Any()
        && FreeVariables.Of(predicate) is { } read && read.Contains(node) && read.All(v => v == node || given.Contains(v));
}
