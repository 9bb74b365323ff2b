using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>
/// The steps from a node that a row leaves out: those to some of its nodes, and some of its relationships. There are few, so that a sum
/// without them is the sum of all less that of these.
/// </summary>
internal sealed class RowExceptions(int[] apart, int[] different)
{
    private readonly int[] _nodes = new int[apart.Length];
    private readonly int[] _relationships = new int[different.Length];
    private readonly int[] _ends = new int[apart.Length + different.Length];
    private int _count;

    /// <summary>The nodes to which steps that are left out lead, each once.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, _count);

    /// <summary>Reads the row.</summary>
    /// <returns>False where no step is taken, as a node that it must differ from is null.</returns>
    public bool Read(int from, Frame frame)
    {
        _count = 0;
        for (int i = 0; i < apart.Length; i++)
        {
            ref readonly Value node = ref frame.Row[apart[i]];
            if (!node.IsNode)
                return false;
            _nodes[i] = node.AsId();
            Add(_nodes[i]);
        }

        RelationshipTable table = frame.Graph.Relationships;
        for (int i = 0; i < different.Length; i++)
        {
            ref readonly Value relationship = ref frame.Row[different[i]];
            _relationships[i] = relationship.IsRelationship ? relationship.AsId() : -1;
            if (_relationships[i] < 0)
                continue;
            int start = table.Start(_relationships[i]), end = table.End(_relationships[i]);
            if (start == from)
                Add(end);
            else if (end == from)
                Add(start);
        }

        return true;
    }

    /// <summary>Whether a step is left out.</summary>
    public bool LeavesOut(int neighbour, int relationship) =>
        _nodes.AsSpan().Contains(neighbour) || _relationships.AsSpan().Contains(relationship);

    private void Add(int end)
    {
        if (!Ends.Contains(end))
            _ends[_count++] = end;
    }

    /// <summary>The steps that are left out, each once.</summary>
    internal readonly struct Steps(RowExceptions exceptions) : IStepFactor
    {
        public long Of(int neighbour, int relationship) => exceptions.LeavesOut(neighbour, relationship) ? 1 : 0;
    }
}
