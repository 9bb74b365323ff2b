using ScoGraph.Documents.Entities;
using ScoGraph.Documents.Patterns;

namespace ScoGraph.Documents.Proposals;

/// <summary>Which entities of a passage have facts already.</summary>
internal sealed class FactsSoFar
{
    private readonly HashSet<(string Type, string Key, bool IsEnd)> _ends = [];
    private readonly HashSet<string> _used = [];
    private readonly HashSet<(string, string)> _both = [];

    public FactsSoFar(IEnumerable<FactProposal> facts)
    {
        foreach (FactProposal fact in facts)
            Add(fact);
    }

    public void Add(FactProposal fact)
    {
        _ends.Add((fact.Type, fact.Start, false));
        _ends.Add((fact.Type, fact.End, true));
        _used.Add(fact.Start);
        _used.Add(fact.End);
        _both.Add((fact.Start, fact.End));
        _both.Add((fact.End, fact.Start));
    }

    /// <summary>Whether an entity has none of the facts that a pattern rules out at this end.</summary>
    public bool IsFree(CoMentionPattern pattern, GraphEntity entity, bool isEnd)
    {
        string end = isEnd ? "end" : "start";
        return !(pattern.Unused.Contains(end) && _used.Contains(entity.Key))
            && !(pattern.Alone.Contains(end) && _ends.Contains((pattern.Type, entity.Key, isEnd)));
    }

    /// <summary>Whether two entities have a fact with each other.</summary>
    public bool HasBoth(GraphEntity one, GraphEntity other) => _both.Contains((one.Key, other.Key));
}
