using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Expressions;

/// <summary>
/// Tests labels of nodes and types of relationships. Terms that one operator joins are tested in a loop, however many they are.
/// </summary>
internal sealed class LabelMatcher
{
    private readonly PlanNames _names;
    private readonly ExpressionCompiler _compiler;
    private readonly Test _test;

    public LabelMatcher(BoundLabels labels, PlanNames names, ExpressionCompiler compiler)
    {
        (_names, _compiler) = (names, compiler);
        _test = Compile(labels);
    }

    /// <summary>Whether a node or a relationship fits.</summary>
    private delegate bool Test(in Value element, Frame frame);

    /// <exception cref="Model.Diagnostics.ValueException">The value is neither a node nor a relationship, or a computed name is no
    /// string.</exception>
    public bool Matches(in Value value, Frame frame) =>
        value.IsNode || value.IsRelationship ? _test(value, frame) : throw RuntimeErrors.NotElement(value, "A label test");

    private Test Compile(BoundLabels labels) => labels switch
    {
        BoundLabelName name => Named(_names.Label(name.Name)),
        BoundComputedLabels computed => Computed(_compiler.Compile(computed.Names), computed.Any),
        BoundAnyLabel => (in element, frame) => element.IsRelationship || frame.Graph.GetLabels(element.AsId()).Length > 0,
        BoundNotLabels not => Not(Compile(not.Operand)),
        BoundAndLabels => All([.. Terms<BoundAndLabels>(labels).Select(Compile)]),
        BoundOrLabels => Any([.. Terms<BoundOrLabels>(labels).Select(Compile)]),
        _ => throw new InvalidOperationException($"{labels.GetType().Name} has no entry in {nameof(LabelMatcher)}."),
    };

    private static Test Named(NameReference name) => (in element, frame) => element.IsNode
        ? frame.Label(name).Contains(element.AsId()) : TypeOf(element, frame) == name.Name;

    private static Test Not(Test operand) => (in element, frame) => !operand(element, frame);

    private static Test All(Test[] terms) => (in element, frame) =>
    {
        foreach (Test term in terms)
        {
            if (!term(element, frame))
                return false;
        }

        return true;
    };

    private static Test Any(Test[] terms) => (in element, frame) =>
    {
        foreach (Test term in terms)
        {
            if (term(element, frame))
                return true;
        }

        return false;
    };

    private static Test Computed(Evaluator evaluate, bool any) => (in element, frame) =>
    {
        foreach (string name in ComputedNames.Read(evaluate(frame)))
        {
            if (Has(element, name, frame) == any)
                return any;
        }

        return !any;
    };

    private static bool Has(in Value element, string name, Frame frame) => element.IsRelationship ? TypeOf(element, frame) == name
        : frame.Graph.Labels.Find(name) is var id and >= 0 && frame.Graph.GetNodes(id).Contains(element.AsId());

    private static string TypeOf(in Value relationship, Frame frame) =>
        frame.Graph.RelationshipTypes[frame.Graph.Relationships.Type(relationship.AsId())];

    /// <summary>The terms that one kind of operator joins, in the order written.</summary>
    private static List<BoundLabels> Terms<TJoin>(BoundLabels labels)
        where TJoin : BoundLabels
    {
        List<BoundLabels> terms = [];
        Stack<BoundLabels> open = new([labels]);
        while (open.TryPop(out BoundLabels? test))
        {
            if (test is not TJoin)
            {
                terms.Add(test);
                continue;
            }

            (BoundLabels left, BoundLabels right) = test switch
            {
                BoundAndLabels and => (and.Left, and.Right),
                BoundOrLabels or => (or.Left, or.Right),
                _ => throw new InvalidOperationException($"{test.GetType().Name} joins no terms."),
            };
            open.Push(right);
            open.Push(left);
        }

        return terms;
    }
}
