using System.Collections.Immutable;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans.Seeks;

/// <summary>
/// Nodes by what is computed of them. Values that are equal are equivalent, so none is missed; null equals nothing. One run's.
/// </summary>
/// <param name="slot">Where a node stands when something is computed of it.</param>
/// <param name="label">Their label; null for all nodes.</param>
/// <param name="own">What they must meet, which never fails.</param>
/// <param name="computed">What is computed.</param>
internal sealed class NodesByValue(int slot, NameReference? label, ImmutableArray<Condition> own, Evaluator computed)
{
    /// <summary>After so many nodes of which it cannot be computed it is tried of no other: an exception takes very long.</summary>
    private const int MostFailures = 64;

    private const long BytesOfNode = 2 * sizeof(int), BytesOfValue = 96;

    private readonly Dictionary<Value, List<int>> _nodes = new(Equivalence.Comparer);
    private readonly HeldMemory _held = new();
    private int _version = -1;

    /// <summary>All nodes, ascending.</summary>
    public List<int> All { get; } = [];

    /// <summary>Those of which it cannot be computed.</summary>
    public List<int> Untold { get; } = [];

    /// <summary>Those of which the value is equivalent to another; null for none.</summary>
    public List<int>? Of(in Value value) => _nodes.GetValueOrDefault(value);

    /// <summary>Computes it of all nodes of the state of the graph, unless it is known of them.</summary>
    /// <exception cref="QueryException">The memory limit is reached.</exception>
    public void Refresh(Frame frame)
    {
        if (_version == frame.Version)
            return;
        Release(frame);
        _version = frame.Version;
        IdSet nodes = label is null ? frame.Graph.GetNodes(-1) : frame.Label(label);
        Value before = frame.Row[slot];
        Span<int> batch = stackalloc int[128];
        int from = 0;
        while (nodes.Read(ref from, batch) is > 0 and var count)
        {
            foreach (int node in batch[..count])
            {
                frame.Tick();
                Add(node, frame);
            }
        }

        frame.Row[slot] = before;
    }

    /// <summary>Forgets all of them.</summary>
    public void Release(Frame frame)
    {
        _held.Release(frame);
        _nodes.Clear();
        All.Clear();
        Untold.Clear();
        _version = -1;
    }

    private void Add(int node, Frame frame)
    {
        Value.PutNode(ref frame.Row[slot], node);
        foreach (Condition condition in own)
        {
            if (!condition(frame))
                return;
        }

        _held.Add(frame, BytesOfNode);
        All.Add(node);
        if (Untold.Count >= MostFailures || !frame.TryCompute(computed, out Value value))
        {
            Untold.Add(node);
            return;
        }

        if (value.IsNull)
            return;
        if (!_nodes.TryGetValue(value, out List<int>? same))
        {
            _held.AddValue(frame, value, BytesOfValue);
            _nodes[value] = same = [];
        }

        same.Add(node);
    }
}
