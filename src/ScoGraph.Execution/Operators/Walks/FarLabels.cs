using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>
/// Labels that the far ends of some relationships must have. Where statistics say that all ends of the types have a label, it is not
/// looked at again.
/// </summary>
internal sealed class FarLabels(ImmutableArray<NameReference> labels, LinkTypes types)
{
    private int _version = -1;
    private IdSet[] _sets = [];

    /// <summary>Whether every far end fits.</summary>
    public bool IsFree => _sets.Length == 0;

    /// <summary>The nodes of each label that is looked at.</summary>
    public IReadOnlyList<IdSet> Sets => _sets;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Refresh(Frame frame)
    {
        if (_version != frame.Version)
            Fetch(frame);
    }

    public bool Allows(int node)
    {
        foreach (IdSet set in _sets)
        {
            if (!set.Contains(node))
                return false;
        }

        return true;
    }

    private void Fetch(Frame frame)
    {
        _version = frame.Version;
        _sets = [];
        foreach (NameReference label in labels)
        {
            if (!IsImplied(label, frame.Graph))
                _sets = [.. _sets, frame.Label(label)];
        }
    }

    private bool IsImplied(NameReference label, IGraphSnapshot graph)
    {
        int id = graph.Labels.Find(label.Name);
        return id >= 0 && (types.Direction == Direction.Incoming || AllHave(Direction.Incoming))
            && (types.Direction == Direction.Outgoing || AllHave(Direction.Outgoing));

        bool AllHave(Direction end)
        {
            IGraphStatistics counts = graph.Statistics;
            foreach (string name in types.Names)
            {
                if (graph.RelationshipTypes.Find(name) is >= 0 and var type
                    && counts.CountRelationships(type, id, end) != counts.CountRelationships(type))
                    return false;
            }

            return !types.Names.IsEmpty || counts.CountEnds(id, end) == counts.RelationshipCount;
        }
    }
}
