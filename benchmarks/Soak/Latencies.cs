using System.Numerics;

namespace ScoGraph.Soak;

/// <summary>Times of one kind, counted in buckets that are about 6 % wide, so that any number of them takes the same memory.</summary>
internal sealed class Latencies(string name)
{
    private const int Fine = 16;

    private readonly long[] _counts = new long[64 * Fine];
    private long _count, _most;

    public string Name => name;

    public long Count => Volatile.Read(ref _count);

    /// <summary>The longest, in milliseconds.</summary>
    public double Most => Volatile.Read(ref _most) / 1e6;

    public void Add(TimeSpan time)
    {
        long nanoseconds = Math.Max(1, time.Ticks * 100);
        int octave = BitOperations.Log2((ulong)nanoseconds);
        int part = octave < 4 ? 0 : (int)((nanoseconds >> (octave - 4)) & (Fine - 1));
        Interlocked.Increment(ref _counts[(octave * Fine) + part]);
        Interlocked.Increment(ref _count);
        long most = Volatile.Read(ref _most);
        while (nanoseconds > most && Interlocked.CompareExchange(ref _most, nanoseconds, most) is var now && now != most)
            most = now;
    }

    /// <summary>The time in milliseconds that a part of them did not exceed.</summary>
    public double Percentile(double part)
    {
        long left = (long)Math.Ceiling(Count * part);
        for (int bucket = 0; bucket < _counts.Length; bucket++)
        {
            left -= Volatile.Read(ref _counts[bucket]);
            if (left <= 0)
                return Math.Min(Most, Math.Pow(2, bucket / Fine) * (1 + ((bucket % Fine) + 1.0) / Fine) / 1e6);
        }

        return Most;
    }
}
