namespace ScoGraph.Execution.Rows;

/// <summary>The labels and property keys that a plan names; a run looks each up once.</summary>
internal sealed class PlanNames
{
    private readonly Dictionary<string, NameReference> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameReference> _keys = new(StringComparer.Ordinal);

    public NameReference Label(string name) => Get(_labels, name);

    public NameReference Key(string name) => Get(_keys, name);

    public int LabelCount => _labels.Count;

    public int KeyCount => _keys.Count;

    private static NameReference Get(Dictionary<string, NameReference> names, string name)
    {
        if (!names.TryGetValue(name, out NameReference? reference))
            names[name] = reference = new NameReference(name, names.Count);
        return reference;
    }
}
