using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Expressions;

/// <summary>Tests labels of nodes and types of relationships.</summary>
internal sealed class LabelMatcher(BoundLabels labels, PlanNames names)
{
    private readonly Dictionary<string, NameReference> _references = Names(labels).Distinct().ToDictionary(n => n, names.Label, StringComparer.Ordinal);

    /// <exception cref="Model.Diagnostics.ValueException">The value is neither a node nor a relationship.</exception>
    public bool Matches(in Value value, Frame frame)
    {
        if (value.IsNode)
            return MatchesNode(labels, value.AsId(), frame);
        if (value.IsRelationship)
            return MatchesType(labels, frame.Graph.RelationshipTypes[frame.Graph.Relationships.Type(value.AsId())]);
        throw RuntimeErrors.NotElement(value, "A label test");
    }

    private bool MatchesNode(BoundLabels test, int node, Frame frame) => test switch
    {
        BoundLabelName name => frame.Label(_references[name.Name]).Contains(node),
        BoundAnyLabel => frame.Graph.GetLabels(node).Length > 0,
        BoundNotLabels not => !MatchesNode(not.Operand, node, frame),
        BoundAndLabels and => MatchesNode(and.Left, node, frame) && MatchesNode(and.Right, node, frame),
        BoundOrLabels or => MatchesNode(or.Left, node, frame) || MatchesNode(or.Right, node, frame),
        _ => throw new InvalidOperationException($"{test.GetType().Name} has no entry in {nameof(LabelMatcher)}."),
    };

    private static bool MatchesType(BoundLabels test, string type) => test switch
    {
        BoundLabelName name => name.Name == type,
        BoundAnyLabel => true,
        BoundNotLabels not => !MatchesType(not.Operand, type),
        BoundAndLabels and => MatchesType(and.Left, type) && MatchesType(and.Right, type),
        BoundOrLabels or => MatchesType(or.Left, type) || MatchesType(or.Right, type),
        _ => throw new InvalidOperationException($"{test.GetType().Name} has no entry in {nameof(LabelMatcher)}."),
    };

    private static IEnumerable<string> Names(BoundLabels test) => test switch
    {
        BoundLabelName name => [name.Name],
        BoundNotLabels not => Names(not.Operand),
        BoundAndLabels and => Names(and.Left).Concat(Names(and.Right)),
        BoundOrLabels or => Names(or.Left).Concat(Names(or.Right)),
        _ => [],
    };
}
