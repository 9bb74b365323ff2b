using ScoGraph.Model.Values;

namespace ScoGraph.Model.Snapshots.Views;

/// <summary>The counts of a state without its hidden elements: as exact as those beneath.</summary>
internal sealed class FilteredStatistics(IGraphStatistics beneath, FilteredSnapshot view, HiddenCounts hidden) : IGraphStatistics
{
    public long NodeCount => view.GetNodes(-1).Count;

    public long RelationshipCount => view.Relationships.Live.Count;

    public long CountNodes(LabelId label) => beneath.CountNodes(label) - hidden.Nodes(label);

    public long CountRelationships(TypeId type) => beneath.CountRelationships(type) - hidden.Relationships(type);

    public long CountRelationships(TypeId type, LabelId label, Direction direction) =>
        beneath.CountRelationships(type, label, direction) - hidden.Relationships(type, label, direction);

    public long CountEnds(LabelId label, Direction direction) => beneath.CountEnds(label, direction) - hidden.Ends(label, direction);

    public long CountProperty(KeyId key, bool ofRelationships) =>
        beneath.CountProperty(key, ofRelationships) - view.CountHidden(key, ofRelationships);

    public long EstimateDistinct(KeyId key) => Math.Min(beneath.EstimateDistinct(key), CountProperty(key, ofRelationships: false));

    public IReadOnlyList<Value> SampleValues(LabelId label, KeyId key) => beneath.SampleValues(label, key);
}
