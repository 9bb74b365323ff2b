using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Conditions;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Logical.Weights;

namespace ScoGraph.Planning.Choices.Weights;

/// <summary>
/// A pattern below an aggregation as nodes, each with what it must meet by itself, and relationships between them. There is none of what
/// says more: conditions between nodes or on relationships, or that may fail.
/// </summary>
internal sealed class PatternSketch
{
    /// <summary>Longer patterns are walked: each step of a chain is a call within a call.</summary>
    private const int MostEdges = 24;

    private readonly Dictionary<Variable, WeighedNode> _nodes = [];
    private readonly List<Walk> _edges = [];
    private readonly List<(Variable One, Variable Other)> _apart = [];

    private PatternSketch(LogicalNodeScan scan) => Scan = scan;

    /// <summary>Where the plan begins: all nodes, or all with a label.</summary>
    public LogicalNodeScan Scan { get; }

    /// <summary>Whether the plan finds these nodes by a property's value, which is a condition here.</summary>
    public bool IsSought { get; private init; }

    /// <summary>
    /// The nodes, with what hangs there beside relationships to other nodes: optional ones, and those that must, or must not, be.
    /// </summary>
    public IReadOnlyDictionary<Variable, WeighedNode> Nodes => _nodes;

    /// <summary>The relationships, from the node that was found first; in the order of the plan.</summary>
    public IReadOnlyList<Walk> Edges => _edges;

    /// <summary>Relationships between nodes that were found before.</summary>
    public List<Walk> Closing { get; } = [];

    /// <summary>Relationships between nodes that must not be.</summary>
    public List<Walk> Missing { get; } = [];

    /// <summary>Nodes that must not be the same.</summary>
    public IReadOnlyList<(Variable One, Variable Other)> Apart => _apart;

    /// <summary>Optional matches: what they may find, and the step that stands for it.</summary>
    public List<OptionalStep> Optionals { get; } = [];

    /// <summary>What a plan matches; null where that is more than a sketch says.</summary>
    public static PatternSketch? Of(LogicalOperator plan)
    {
        List<LogicalOperator> chain = PlanTree.Chain(plan);
        if (chain is not [.., var first, LogicalArgument { Arguments.IsEmpty: true }] || chain.Count > 4 * MostEdges
            || Begin(first) is not { } sketch)
            return null;
        for (int i = chain.Count - 3; i >= 0; i--)
        {
            if (!chain[i].IsRepeatable || !sketch.TryAdd(chain[i]))
                return null;
        }

        return sketch._edges.Count <= MostEdges ? sketch : null;
    }

    private static PatternSketch? Begin(LogicalOperator first)
    {
        LogicalNodeSeek? seek = first as LogicalNodeSeek;
        LogicalNodeScan? scan = seek is { Mark: null } ? new LogicalNodeScan(seek.Input, seek.Node, seek.Label) : first as LogicalNodeScan;
        if (scan is null)
            return null;
        PatternSketch sketch = new(scan) { IsSought = seek is not null };
        sketch._nodes.Add(scan.Node, new WeighedNode(scan.Node) { Labels = scan.Label is { } label ? [label] : [] });
        return seek is null || sketch.TryAdd(LabelPredicates.HasValue(seek.Node, seek.Key, seek.Value)) ? sketch : null;
    }

    private bool TryAdd(LogicalOperator plan) => plan switch
    {
        LogicalExpand { Into: false } expand => TryAdd(expand),
        LogicalExpand { Into: true } expand => TryClose(expand),
        LogicalFilter filter => filter.Predicates.All(TryAdd),
        LogicalOptional optional => TryAdd(optional),
        _ => false,
    };

    private bool TryAdd(LogicalExpand expand)
    {
        if (!_nodes.ContainsKey(expand.From) || expand.DifferentFrom.Any(other => !_edges.Exists(edge => edge.Relationship == other)))
            return false;
        _nodes.Add(expand.To, new WeighedNode(expand.To) { Labels = expand.ToLabels });
        _edges.Add(expand.Walk);
        return true;
    }

    private bool TryClose(LogicalExpand expand)
    {
        Closing.Add(expand.Walk);
        return expand.From != expand.To && _nodes.ContainsKey(expand.From) && _nodes.ContainsKey(expand.To);
    }

    private bool TryAdd(BoundExpression condition)
    {
        if (condition is EarlyCondition || Fallibility.ConditionCanFail(condition))
            return false;
        if (DifferentNodes(condition) is var (one, other))
        {
            _apart.Add((one, other));
            return true;
        }

        if (MissingEdge.Of(condition) is { } missing && _nodes.ContainsKey(missing.From) && _nodes.ContainsKey(missing.To))
        {
            Missing.Add(missing);
            return true;
        }

        HashSet<Variable> reads = FreeVariables.Of(condition);
        if (reads.Count != 1 || reads.First() is not { } only || !_nodes.TryGetValue(only, out WeighedNode? node))
            return false;
        if (ExistingStep.Of(condition, only) is { } step)
            _nodes[only] = node with { Steps = node.Steps.Add(step) };
        else if (condition is BoundLabelTest { Operand: BoundVariable, Labels: BoundLabelName label })
            _nodes[only] = node with { Labels = node.Labels.Add(label.Name) };
        else
            _nodes[only] = node with { Conditions = node.Conditions.Add(condition) };
        return true;
    }

    private bool TryAdd(LogicalOptional optional)
    {
        List<LogicalOperator> chain = PlanTree.Chain(optional.Inner);
        if (chain is not [.., LogicalExpand { Into: false } first, LogicalArgument]
            || !_nodes.TryGetValue(first.From, out WeighedNode? node))
            return false;
        PatternSketch inner = new(new LogicalNodeScan(chain[^1], first.From, null));
        inner._nodes.Add(first.From, new WeighedNode(first.From));
        for (int i = chain.Count - 2; i >= 0; i--)
        {
            if (!chain[i].IsRepeatable || chain[i] is LogicalOptional || !inner.TryAdd(chain[i]))
                return false;
        }

        if (inner._edges.Count > MostEdges || !inner.TryRoot(first.From, mayChain: true, out WeighedNode? own)
            || own is not { Labels: [], Conditions: [], Steps: [{ Other: null } only] })
            return false;
        WeighedStep step = only with { Counting = StepCounting.OnceAtLeast };
        _nodes[first.From] = node with { Steps = node.Steps.Add(step) };
        Optionals.Add(new OptionalStep(first.From, step, [.. optional.Nulls]));
        return true;
    }

    /// <summary>The pattern as a tree that hangs at one of its nodes.</summary>
    /// <param name="root">The node.</param>
    /// <param name="mayChain">Whether relationships that must differ may stand one behind the other, not only at one node.</param>
    /// <param name="tree">The tree.</param>
    /// <returns>False where what ties two of its relationships is not told there.</returns>
    public bool TryRoot(Variable root, bool mayChain, [NotNullWhen(true)] out WeighedNode? tree)
    {
        tree = null;
        if (Closing.Count + Missing.Count > 0)
            return false;
        SketchTies? ties = SketchTies.Of(this);
        if (ties is null || !ties.FitBelow(root, mayChain))
            return false;
        tree = Below(root, null, [], ties);
        return true;
    }

    /// <summary>A node with what hangs there beside some relationships; nothing ties what hangs there.</summary>
    public WeighedNode Hanging(Variable node, params IEnumerable<Variable> beside) => Below(node, null, [.. beside], null);

    /// <summary>The relationships at a node, each seen from there.</summary>
    public IEnumerable<Walk> At(Variable node) => _edges.Where(edge => edge.From == node || edge.To == node).Select(edge =>
        edge.From == node ? edge : edge with { From = node, To = edge.From, Direction = edge.Direction.Reverse() });

    private WeighedNode Below(Variable node, Variable? above, HashSet<Variable> beside, SketchTies? ties)
    {
        WeighedNode own = _nodes[node];
        ImmutableArray<WeighedStep>.Builder steps = own.Steps.ToBuilder();
        foreach (Walk edge in At(node).Where(edge => edge.Relationship != above && !beside.Contains(edge.Relationship)))
        {
            bool isOther = ties?.IsBehind(edge.Relationship, above) == true;
            // Of a pair with the relationship behind, that one tells it.
            SketchTie? tie = ties?.At(edge.Relationship) is { } known && known.First.From == node && !isOther ? known : null;
            if (tie?.Second.Relationship == edge.Relationship)
                continue;
            WeighedStep step = new(edge.Types, edge.Direction, Below(edge.To, edge.Relationship, [], ties)) { IsOther = isOther };
            steps.Add(tie is null ? step : step with
            {
                Other = Below(tie.Second.To, tie.Second.Relationship, [], ties),
                LeadApart = tie.LeadApart,
                IsOnward = tie.IsOnward,
            });
        }

        return own with { Steps = steps.ToImmutable() };
    }

    private (Variable One, Variable Other)? DifferentNodes(BoundExpression condition) => condition is BoundComparison
    {
        Operator: Comparison.NotEqual, Left: BoundVariable { Variable: var one }, Right: BoundVariable { Variable: var other },
    }
        && one != other && _nodes.ContainsKey(one) && _nodes.ContainsKey(other) ? (one, other) : null;
}
