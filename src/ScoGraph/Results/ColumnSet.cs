using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Results;

/// <summary>The column names of a result and their positions.</summary>
internal sealed class ColumnSet(IReadOnlyList<string> names)
{
    private readonly Dictionary<string, int> _positions = names.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);

    public IReadOnlyList<string> Names => names;

    public int Find(string name) => _positions.TryGetValue(name, out int at) ? at
        : throw new KeyNotFoundException(
            $"The result has no column '{name}'; it has {string.Join(", ", names)}."
            + (NearestName.Find(name, names) is { } near ? $" Did you mean '{near}'?" : ""));
}
