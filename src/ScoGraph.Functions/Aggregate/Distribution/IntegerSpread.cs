using System.Numerics;

namespace ScoGraph.Functions.Aggregate.Distribution;

/// <summary>
/// How many integers there are, their sum and that of their squares, all exact: how far they spread does not depend on their order. Takes
/// those of which 2^63 leave room in 128 bits.
/// </summary>
internal struct IntegerSpread
{
    /// <summary>So many integers are added at once: the squares of narrow ones together fit in 63 bits.</summary>
    private const int Block = 2048;

    /// <summary>The squares of integers of fewer bits take at most 52.</summary>
    private const long Narrow = 1L << 26;

    private Int128 _sum;
    private Int128 _squares;

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>Their mean.</summary>
    public readonly double Mean => (double)Nearest + ((double)(_sum - (Nearest * Count)) / Count);

    /// <summary>
    /// The sum of the squares of their distances from the mean, found by those from the integer next to it: these are exact, and at most
    /// half of them is taken off for what the mean lies beside it.
    /// </summary>
    public readonly double Squares
    {
        get
        {
            Int128 nearest = Nearest, rest = _sum - (nearest * Count);
            Int128 around = _squares - (nearest * (_sum + rest));
            return (double)around - ((double)rest * (double)rest / Count);
        }
    }

    /// <summary>The integer next to the mean.</summary>
    private readonly Int128 Nearest
    {
        get
        {
            (Int128 quotient, Int128 rest) = Int128.DivRem(_sum, Count);
            return Int128.Abs(rest) * 2 > Count ? quotient + Int128.Sign(rest) : quotient;
        }
    }

    /// <summary>Whether there is room for an integer, however many there are.</summary>
    public static bool Takes(long integer) => integer == (int)integer;

    /// <summary>Adds an integer so many times.</summary>
    public void Add(long integer, long times)
    {
        Count += times;
        _sum += (Int128)integer * times;
        _squares += (Int128)(integer * integer) * times;
    }

    /// <summary>Adds integers from the first on, as long as there is room for each.</summary>
    /// <returns>How many.</returns>
    public int AddAll(ReadOnlySpan<long> integers)
    {
        int from = 0;
        while (from < integers.Length)
        {
            ReadOnlySpan<long> block = integers[from..Math.Min(from + Block, integers.Length)];
            if (!TryAddNarrow(block))
            {
                foreach (long integer in block)
                {
                    if (!Takes(integer))
                        return from;
                    Add(integer, 1);
                    from++;
                }
            }
            else
            {
                from += block.Length;
            }
        }

        return from;
    }

    /// <summary>Adds integers of few bits, a register of them at once.</summary>
    private bool TryAddNarrow(ReadOnlySpan<long> block)
    {
        long bits = 0, sum = 0, squares = 0;
        int at = 0;
        if (block.Length >= Vector<long>.Count)
        {
            Vector<long> allBits = default, sums = default, allSquares = default;
            for (; at <= block.Length - Vector<long>.Count; at += Vector<long>.Count)
            {
                Vector<long> some = new(block[at..]);
                allBits |= some ^ (some >> 63);
                sums += some;
                allSquares += some * some;
            }

            for (int lane = 0; lane < Vector<long>.Count; lane++)
                bits |= allBits[lane];
            (sum, squares) = (Vector.Sum(sums), Vector.Sum(allSquares));
        }

        for (; at < block.Length; at++)
        {
            long integer = block[at];
            bits |= integer ^ (integer >> 63);
            sum += integer;
            squares += unchecked(integer * integer);
        }

        if (bits >= Narrow)
            return false;
        Count += block.Length;
        _sum += sum;
        _squares += squares;
        return true;
    }
}
