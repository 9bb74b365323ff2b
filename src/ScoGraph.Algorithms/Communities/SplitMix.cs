namespace ScoGraph.Algorithms.Communities;

/// <summary>Random numbers that are the same on every machine for a seed: SplitMix64 (Steele, Lea and Flood, 2014).</summary>
internal sealed class SplitMix(long seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = unchecked((ulong)seed);

    /// <summary>Shuffles by Fisher and Yates.</summary>
    public void Shuffle(Span<int> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int other = (int)Math.BigMul(Next(), (ulong)i + 1, out _);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>A number from 0 to below 1.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number that looks random and is the same for the same three numbers.</summary>
    public static ulong Mix(long seed, int first, int second) =>
        Mix(Mix(unchecked((ulong)seed) + Step) ^ ((ulong)(uint)first << 32 | (uint)second));

    private ulong Next() => Mix(_state = unchecked(_state + Step));

    private static ulong Mix(ulong mixed)
    {
        unchecked
        {
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
