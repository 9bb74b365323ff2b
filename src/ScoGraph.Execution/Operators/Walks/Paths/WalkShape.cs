using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>Where a walk begins and ends in the row, and how long it may be.</summary>
internal sealed record WalkShape(int From, int Relationships, int To, bool Into, bool ReverseList, long Min, long Max)
{
    /// <summary>What it may repeat.</summary>
    public WalkMode Mode { get; init; }

    /// <summary>Whether anybody reads the list of relationships.</summary>
    public bool ListsRelationships { get; init; } = true;

    /// <summary>Where the row takes how many relationships a walk has; -1 for nowhere.</summary>
    public int Depth { get; init; } = -1;

    /// <summary>Whether it is enough to know how many walks there are.</summary>
    public bool CountOnly { get; init; }

    /// <summary>Whether a walk may go on by a step.</summary>
    /// <param name="relationships">The walk so far.</param>
    /// <param name="nodes">Its nodes, one more.</param>
    /// <param name="relationship">The step.</param>
    /// <param name="node">Where it leads.</param>
    public bool Allows(List<int> relationships, List<int> nodes, int relationship, int node) => Mode switch
    {
        WalkMode.Trail => !relationships.Contains(relationship),
        WalkMode.Walk => true,
        WalkMode.Acyclic => !nodes.Contains(node),
        _ => node == nodes[0] ? !relationships.Contains(relationship) : !nodes.Contains(node),
    };

    /// <summary>The relationships of a walk, in the order written.</summary>
    public Value List(ReadOnlySpan<int> relationships)
    {
        Value[] items = new Value[relationships.Length];
        for (int i = 0; i < items.Length; i++)
            items[i] = Value.FromRelationship(relationships[ReverseList ? items.Length - 1 - i : i]);
        return Value.FromList(items);
    }

    /// <summary>Whether a walk has come back to its beginning and must end there.</summary>
    public bool IsClosed(List<int> nodes) => Mode == WalkMode.Simple && nodes.Count > 1 && nodes[^1] == nodes[0];
}
