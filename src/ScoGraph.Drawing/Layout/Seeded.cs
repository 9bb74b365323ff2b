namespace ScoGraph.Drawing.Layout;

/// <summary>The chance of a layout: numbers from a seed, the same on every machine (xorshift64*, Marsaglia 2003, Vigna 2016).</summary>
internal sealed class Seeded(ulong seed)
{
    private ulong _state = seed == 0 ? 0x9E3779B97F4A7C15 : seed;

    /// <summary>From 0 up to, not including, 1.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    public int Below(int bound) => (int)((Next() >> 32) * (ulong)bound >> 32);

    public void Shuffle<T>(T[] items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return unchecked(_state * 0x2545F4914F6CDD1D);
    }
}
