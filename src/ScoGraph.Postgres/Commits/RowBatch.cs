using ScoGraph.Model.Values;

namespace ScoGraph.Postgres.Commits;

/// <summary>Rows for one table, column by column, so that one statement writes them all.</summary>
/// <param name="ofRelationships">Whether the rows have ends.</param>
/// <param name="owner">The label set or type whose table it is.</param>
internal sealed class RowBatch(bool ofRelationships, int owner)
{
    private readonly SortedDictionary<KeyId, List<Value>> _columns = [];

    public bool OfRelationships => ofRelationships;

    public int Owner => owner;

    public List<long> Ids { get; } = [];

    public List<long> Starts { get; } = [];

    public List<long> Ends { get; } = [];

    /// <summary>The values of each property, one a row; null where a row has none.</summary>
    public IEnumerable<(KeyId Key, IReadOnlyList<Value> Values)> Columns
    {
        get
        {
            foreach ((KeyId key, List<Value> values) in _columns)
            {
                Fill(values, Ids.Count);
                yield return (key, values);
            }
        }
    }

    public void Add(long id) => Ids.Add(id);

    public void Add(long id, long start, long end)
    {
        Ids.Add(id);
        Starts.Add(start);
        Ends.Add(end);
    }

    /// <summary>Gives the last row a value.</summary>
    public void Set(KeyId key, in Value value)
    {
        if (!_columns.TryGetValue(key, out List<Value>? values))
            _columns.Add(key, values = []);
        Fill(values, Ids.Count - 1);
        values.Add(value);
    }

    private static void Fill(List<Value> values, int count)
    {
        while (values.Count < count)
            values.Add(default);
    }
}
