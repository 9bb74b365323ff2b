using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Statistics;

/// <summary>
/// Asks the <see cref="CostModel"/> about the steps of a pattern that is not ordered yet: what it asks of each node is known beforehand.
/// </summary>
internal sealed class PatternCost
{
    /// <summary>What it takes to look at a node of a scan, in steps of a walk: many are looked at at once.</summary>
    private const double ScannedNode = 0.125;

    private readonly CostModel _model;
    private readonly Dictionary<Variable, ImmutableArray<string>> _labels = [];
    private readonly Dictionary<Variable, double> _selectivity = [];
    private readonly Dictionary<Variable, List<BoundExpression>> _own = [];
    private readonly HashSet<Variable> _sought = [];
    private readonly HashSet<Variable> _asked = [];

    public PatternCost(BoundPattern pattern, IReadOnlySet<Variable> given, CostModel model)
    {
        _model = model;
        HashSet<Variable> nodes = [.. pattern.Nodes];
        Dictionary<Variable, List<string>> labels = [];
        foreach (BoundExpression predicate in pattern.Predicates)
        {
            if (LabelPredicates.Subject(predicate) is { } node
                && LabelPredicates.Required(predicate, node).ToList() is { Count: > 0 } required)
            {
                if (!labels.TryGetValue(node, out List<string>? known))
                    labels[node] = known = [];
                known.AddRange(required);
                continue;
            }

            // A condition on one node (and on what is known before the pattern) counts where that node is found.
            HashSet<Variable> read = FreeVariables.Of(predicate);
            read.RemoveWhere(given.Contains);
            _asked.UnionWith(read);
            if (read.Count == 1 && read.First() is var only && nodes.Contains(only))
            {
                if (!_own.TryGetValue(only, out List<BoundExpression>? own))
                    _own[only] = own = [];
                own.Add(predicate);
                if (predicate is BoundComparison { Operator: Comparison.Equal } equality && LabelPredicates.EqualKey(equality) is not null)
                    _sought.Add(only);
            }
        }

        foreach ((Variable node, List<string> required) in labels)
            _labels[node] = [.. required.Distinct(StringComparer.Ordinal).OrderBy(model.Nodes)];
        foreach ((Variable node, List<BoundExpression> conditions) in _own)
        {
            _selectivity[node] = conditions.Aggregate(
                1.0, (left, condition) => left * model.Selectivity(condition, LabelsOf(node).FirstOrDefault()));
        }
    }

    /// <summary>The number of nodes that fit on their own.</summary>
    public double Scan(Variable node) => LabelsOf(node).Skip(1)
        .Aggregate(Labelled(node) * _selectivity.GetValueOrDefault(node, 1), (rows, label) => rows * _model.LabelFraction(label));

    /// <summary>Whether more than labels is asked of a node.</summary>
    public bool IsAsked(Variable node) => _asked.Contains(node);

    /// <summary>Whether a node must have a label.</summary>
    public bool HasLabel(Variable node) => _labels.ContainsKey(node);

    /// <summary>What conditions on a node alone leave of those that are met.</summary>
    public double Left(Variable node) => _selectivity.GetValueOrDefault(node, 1);

    /// <summary>
    /// What it takes to find the nodes that fit on their own, in steps: they are sought, or all with their label are looked at.
    /// </summary>
    public double Find(Variable node) => _sought.Contains(node) ? Scan(node) : Math.Max(Scan(node), Labelled(node) * ScannedNode);

    /// <summary>
    /// The number of fitting relationships (and far ends) for each row in which <paramref name="from"/> is bound, or both ends are.
    /// </summary>
    public double Expand(BoundRelationshipPattern relationship, Variable from, bool into)
    {
        Variable to = from == relationship.From ? relationship.To : relationship.From;
        Direction direction = SeenFrom(relationship, from);
        double degree = relationship.Iteration is { } iteration ? _model.Degree(iteration)
            : _model.Degree(LabelsOf(from).FirstOrDefault(), relationship.Types, direction);
        double reached = relationship.Length is { } length ? CostModel.Walks(degree, length) : degree;
        if (into)
            return reached / Math.Max(1, Labelled(to));
        double fits = LabelsOf(to).Aggregate(1.0, (part, label) => part * _model.FarFraction(relationship.Types, direction, label));
        return reached * fits * Left(relationship, to);
    }

    /// <summary>What conditions on an end of a relationship alone leave of those that are met along it.</summary>
    public double Left(BoundRelationshipPattern relationship, Variable end) => !_own.TryGetValue(end, out List<BoundExpression>? own) ? 1
        : own.Aggregate(1.0, (left, condition) => left * _model.FarSelectivity(
            condition, relationship is { Length: null, Iteration: null } ? relationship.Types : [], SeenFrom(relationship, end).Reverse(),
            LabelsOf(end).FirstOrDefault()));

    /// <summary>
    /// How many times the mean number of a relationship those nodes have that were found on their own by what is asked of them.
    /// </summary>
    public double Skew(BoundRelationshipPattern relationship, Variable node) => Left(relationship, node) / Left(node);

    /// <summary>
    /// How many times the mean number of a relationship there are at a node of which another relationship is known; 1 where nothing is
    /// known.
    /// </summary>
    public double Skew(BoundRelationshipPattern relationship, Variable node, BoundRelationshipPattern taken) =>
        relationship is { Length: null, Iteration: null } && taken is { Length: null, Iteration: null }
            ? _model.Skew(
                LabelsOf(node).FirstOrDefault(), (taken.Types, SeenFrom(taken, node)), relationship.Types, SeenFrom(relationship, node))
            : 1;

    private static Direction SeenFrom(BoundRelationshipPattern relationship, Variable node) => !relationship.Directed ? Direction.Both
        : node == relationship.From ? Direction.Outgoing : Direction.Incoming;

    private double Labelled(Variable node) => _model.Nodes(LabelsOf(node).FirstOrDefault());

    /// <summary>The labels that a node must have, the rarest first.</summary>
    private ImmutableArray<string> LabelsOf(Variable node) => _labels.TryGetValue(node, out ImmutableArray<string> labels) ? labels : [];
}
