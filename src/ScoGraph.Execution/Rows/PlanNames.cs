using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Rows;

/// <summary>The labels and property keys that a plan names; a run looks each up once.</summary>
internal sealed class PlanNames
{
    private readonly Dictionary<string, NameReference> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameReference> _keys = new(StringComparer.Ordinal);

    public NameReference Label(string name) => Get(_labels, name);

    public NameReference Key(string name) => Get(_keys, name);

    /// <summary>Empty places for one run, to be filled on first use.</summary>
    public (Cached<IdSet>[] Labels, Cached<PropertyColumn?>[] Nodes, Cached<PropertyColumn?>[] Relationships) CreateCaches() =>
        (Empty<IdSet>(_labels.Count), Empty<PropertyColumn?>(_keys.Count), Empty<PropertyColumn?>(_keys.Count));

    private static Cached<T>[] Empty<T>(int count)
    {
        Cached<T>[] places = new Cached<T>[count];
        Array.Fill(places, new Cached<T>(-1, default!));
        return places;
    }

    private static NameReference Get(Dictionary<string, NameReference> names, string name)
    {
        if (!names.TryGetValue(name, out NameReference? reference))
            names[name] = reference = new NameReference(name, names.Count);
        return reference;
    }
}
