using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Expressions;

/// <summary>Tests labels of nodes and types of relationships.</summary>
internal sealed class LabelMatcher
{
    private readonly BoundLabels _labels;
    private readonly Dictionary<string, NameReference> _references;
    private readonly Dictionary<BoundComputedLabels, Evaluator> _computed;

    public LabelMatcher(BoundLabels labels, PlanNames names, ExpressionCompiler compiler)
    {
        _labels = labels;
        _references = Leaves(labels).OfType<BoundLabelName>().Select(n => n.Name).Distinct()
            .ToDictionary(n => n, names.Label, StringComparer.Ordinal);
        _computed = new Dictionary<BoundComputedLabels, Evaluator>(ReferenceEqualityComparer.Instance);
        foreach (BoundComputedLabels computed in Leaves(labels).OfType<BoundComputedLabels>())
            _computed[computed] = compiler.Compile(computed.Names);
    }

    /// <exception cref="Model.Diagnostics.ValueException">The value is neither a node nor a relationship, or a computed name is no
    /// string.</exception>
    public bool Matches(in Value value, Frame frame)
    {
        if (value.IsNode)
            return MatchesNode(_labels, value.AsId(), frame);
        if (value.IsRelationship)
            return MatchesType(_labels, frame.Graph.RelationshipTypes[frame.Graph.Relationships.Type(value.AsId())], frame);
        throw RuntimeErrors.NotElement(value, "A label test");
    }

    private bool MatchesNode(BoundLabels test, int node, Frame frame) => test switch
    {
        BoundLabelName name => frame.Label(_references[name.Name]).Contains(node),
        BoundComputedLabels computed => MatchesComputed(computed, frame, name => HasLabel(name, node, frame)),
        BoundAnyLabel => frame.Graph.GetLabels(node).Length > 0,
        BoundNotLabels not => !MatchesNode(not.Operand, node, frame),
        BoundAndLabels and => MatchesNode(and.Left, node, frame) && MatchesNode(and.Right, node, frame),
        BoundOrLabels or => MatchesNode(or.Left, node, frame) || MatchesNode(or.Right, node, frame),
        _ => throw new InvalidOperationException($"{test.GetType().Name} has no entry in {nameof(LabelMatcher)}."),
    };

    private bool MatchesType(BoundLabels test, string type, Frame frame) => test switch
    {
        BoundLabelName name => name.Name == type,
        BoundComputedLabels computed => MatchesComputed(computed, frame, name => name == type),
        BoundAnyLabel => true,
        BoundNotLabels not => !MatchesType(not.Operand, type, frame),
        BoundAndLabels and => MatchesType(and.Left, type, frame) && MatchesType(and.Right, type, frame),
        BoundOrLabels or => MatchesType(or.Left, type, frame) || MatchesType(or.Right, type, frame),
        _ => throw new InvalidOperationException($"{test.GetType().Name} has no entry in {nameof(LabelMatcher)}."),
    };

    private bool MatchesComputed(BoundComputedLabels computed, Frame frame, Predicate<string> has)
    {
        string[] names = ComputedNames.Read(_computed[computed](frame));
        return computed.Any ? Array.Exists(names, has) : Array.TrueForAll(names, has);
    }

    private static bool HasLabel(string name, int node, Frame frame) =>
        frame.Graph.Labels.Find(name) is var id and >= 0 && frame.Graph.GetNodes(id).Contains(node);

    private static IEnumerable<BoundLabels> Leaves(BoundLabels test) => test switch
    {
        BoundNotLabels not => Leaves(not.Operand),
        BoundAndLabels and => Leaves(and.Left).Concat(Leaves(and.Right)),
        BoundOrLabels or => Leaves(or.Left).Concat(Leaves(or.Right)),
        _ => [test],
    };
}
