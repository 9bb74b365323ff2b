using ScoGraph.Model.Values;
using ScoGraph.Planning.Running;

namespace ScoGraph.Witnesses;

/// <summary>Takes the rows that have the keys of a row: keeps the first, and counts all.</summary>
/// <param name="keys">What all of a row's keys must be.</param>
/// <param name="extremes">Of which behind them one must be; none for any.</param>
/// <param name="most">The most rows that are kept.</param>
internal sealed class WitnessSink(Value[] keys, Value[] extremes, int most) : IRowSink
{
    public List<Value[]> Rows { get; } = [];

    public long Total { get; private set; }

    public bool Push(ReadOnlySpan<Value> row)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            if (!Equivalence.AreEquivalent(row[i], keys[i]))
                return true;
        }

        bool reaches = extremes.Length == 0;
        for (int i = 0; i < extremes.Length && !reaches; i++)
            reaches = Equivalence.AreEquivalent(row[keys.Length + i], extremes[i]);
        if (!reaches)
            return true;
        Total++;
        if (Rows.Count < most)
            Rows.Add(row.ToArray());
        return true;
    }
}
