using System.Numerics;
using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Store;

/// <summary>
/// Estimates how many different values a column has, from a spread sample by the first-order jackknife (Haas, Naughton, Seshadri,
/// Stokes: Sampling-Based Estimation of the Number of Distinct Values of an Attribute, VLDB 1995). Remembered with the column.
/// </summary>
internal static class DistinctEstimates
{
    private const int SampleSize = 4096;

    private static readonly ConditionalWeakTable<PropertyColumn, StrongBox<long>> Known = [];

    /// <param name="column">The column.</param>
    /// <param name="count">How many values it has.</param>
    public static long Of(PropertyColumn column, int count)
    {
        if (column.Distinct is { } known)
            return Math.Min(known, count);
        if (!Known.TryGetValue(column, out StrongBox<long>? estimate))
        {
            Sample sample = new(Math.Max(1, count / SampleSize));
            for (int number = 0; number < column.PageCount; number++)
            {
                if (column.Page(number) is { } page)
                    sample.Add(page);
            }

            estimate = new StrongBox<long>(sample.Estimate(count));
            Known.AddOrUpdate(column, estimate);
        }

        return Math.Min(estimate.Value, count);
    }

    /// <summary>
    /// Takes one value in so many, at irregular steps, since values may come in periods. The same column gives the same sample.
    /// </summary>
    private sealed class Sample(int step)
    {
        private const uint Multiplier = 1664525, Increment = 1013904223;

        private readonly Dictionary<IndexKey, int> _seen = [];
        private uint _state;
        private int _taken;
        private int _skip;

        public void Add(ColumnPage page)
        {
            for (int word = 0; word < page.Present.Length; word++)
            {
                ulong bits = page.Present[word];
                int present = BitOperations.PopCount(bits);
                if (_skip >= present)
                {
                    _skip -= present;
                    continue;
                }

                for (; bits != 0; bits &= bits - 1)
                {
                    if (_skip-- == 0)
                        Take(page, (word << 6) + BitOperations.TrailingZeroCount(bits));
                }
            }
        }

        public long Estimate(int count)
        {
            if (_taken == 0)
                return 0;
            double once = _seen.Values.Count(times => times == 1), fraction = Math.Min(1.0, (double)_taken / count);
            return (long)Math.Round(_seen.Count / (1 - ((1 - fraction) * once / _taken)));
        }

        private void Take(ColumnPage page, int offset)
        {
            _state = (_state * Multiplier) + Increment;
            _skip = (int)((_state >> 8) % (uint)((2 * step) - 1));
            _taken++;
            Value value = page.Get(offset);
            IndexKey key;
            if (value.Kind is ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime or ValueKind.Duration)
                key = new IndexKey(value.Kind, TemporalComparison.Hash(value), null);
            else if (!IndexKey.TryMake(value, out key))
                key = new IndexKey(value.Kind, value.IsFloat ? 0 : _taken, null);
            _seen[key] = _seen.GetValueOrDefault(key) + 1;
        }
    }
}
