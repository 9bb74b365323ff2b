using System.Globalization;
using ScoGraph.Model.Citations;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Views;

namespace ScoGraph.Beliefs;

/// <summary>Makes of a state the view of what is believed. O(relationships).</summary>
internal sealed class BeliefFilter
{
    private readonly IGraphSnapshot _state;
    private readonly Dictionary<string, PropertyColumn?> _columns;
    private readonly int[] _relationships;
    private readonly Dictionary<int, Provenance> _provenance = [];
    private readonly Dictionary<(int Type, int Start, int End), HashSet<string>> _documents = [];
    private readonly Dictionary<int, HashSet<string>> _claims = [];
    private readonly PropertyColumn? _keys;

    private BeliefFilter(IGraphSnapshot state)
    {
        _state = state;
        _columns = ProvenanceNames.All.ToDictionary(
            name => name, name => state.PropertyKeys.Find(name) is var key and >= 0 ? state.GetRelationshipColumn(key) : null);
        _keys = state.PropertyKeys.Find("key") is var keys and >= 0 ? state.GetNodeColumn(keys) : null;
        _relationships = state.Relationships.Live.ToArray();
        int label = state.Labels.Find(ProvenanceNames.ClaimLabel), stated = state.RelationshipTypes.Find(ProvenanceNames.StatedType);
        foreach (int claim in label < 0 ? [] : state.GetNodes(label).ToArray())
            _claims[claim] = new HashSet<string>(StringComparer.Ordinal);
        foreach (int id in _relationships)
        {
            if (Read(id) is { IsEmpty: false } provenance)
            {
                _provenance[id] = provenance;
                DocumentsOf(id).UnionWith(provenance.Citations.Select(place => place.Document));
            }

            if (state.Relationships.Type(id) == stated && _claims.TryGetValue(state.Relationships.End(id), out HashSet<string>? speakers)
                && _keys?.Get(state.Relationships.Start(id)) is { IsString: true } key)
                speakers.Add(key.AsString());
        }
    }

    public static IGraphSnapshot Apply(IGraphSnapshot state, BelievedFacts facts) => new BeliefFilter(state).Apply(facts);

    private IGraphSnapshot Apply(BelievedFacts facts)
    {
        IdSetBuilder nodes = new(), hidden = new();
        int silent = 0, unreadable = 0;
        foreach (int id in _relationships)
        {
            if (facts.Hidden.Contains(id))
                hidden.Add(id);
            else if (facts.Conditions.IsEmpty)
                continue;
            else if (!_provenance.TryGetValue(id, out Provenance? provenance))
                silent++;
            else if (provenance.Problems.Count > 0)
                unreadable++;
            else if (!Meets(id, provenance, facts))
                hidden.Add(id);
        }

        if (facts.Speaker is { } speaker)
        {
            foreach ((int claim, HashSet<string> speakers) in _claims)
            {
                if (!speakers.Contains(speaker))
                    nodes.Add(claim);
            }
        }

        return FilteredSnapshot.Of(_state, HiddenElements.Of(_state, nodes.Build(), hidden), [.. Warnings(silent, unreadable)]);
    }

    private bool Meets(int id, Provenance provenance, BelievedFacts facts)
    {
        SourcedFact fact = new(provenance, DocumentsOf(id), SpeakersOf(id, provenance));
        return facts.Conditions.All(condition => condition(fact));
    }

    private static IEnumerable<string> Warnings(int silent, int unreadable)
    {
        if (silent > 0)
            yield return Sentence(silent, "nothing of where it comes from", "nothing of where they come from");
        if (unreadable > 0)
        {
            yield return Sentence(
                unreadable, "where it comes from in a way that cannot be read", "where they come from in a way that cannot be read");
        }
    }

    private static string Sentence(int count, string one, string many) => string.Create(
        CultureInfo.InvariantCulture,
        $"{count:#,0} {(count == 1 ? $"relationship says {one}, and is shown" : $"relationships say {many}, and are shown")}.");

    private Provenance Read(int id) => new ProvenanceReading(
        name => _columns[name]?.Get(id) is { IsNull: false } value ? ClrValues.ToClr(value, _state) : null).Read();

    private HashSet<string> DocumentsOf(int id)
    {
        RelationshipTable table = _state.Relationships;
        (int, int, int) fact = (table.Type(id), table.Start(id), table.End(id));
        if (!_documents.TryGetValue(fact, out HashSet<string>? documents))
            _documents[fact] = documents = new HashSet<string>(StringComparer.Ordinal);
        return documents;
    }

    private HashSet<string> SpeakersOf(int id, Provenance provenance)
    {
        HashSet<string> speakers = new(provenance.StatedBy, StringComparer.Ordinal);
        foreach (int end in (int[])[_state.Relationships.Start(id), _state.Relationships.End(id)])
        {
            if (_claims.TryGetValue(end, out HashSet<string>? said))
                speakers.UnionWith(said);
        }

        return speakers;
    }
}
