namespace ScoGraph.Functions.Aggregate;

/// <summary>
/// A sum of floats without any rounding before its end, so that it does not depend on the order in which they come, nor on how they are
/// spread over threads. Held as a few floats none of which has a bit in common with another: J. R. Shewchuk, "Adaptive precision
/// floating-point arithmetic and fast robust geometric predicates" (1997).
/// </summary>
internal sealed class ExactSum
{
    private const int FirstRoom = 4;

    /// <summary>As many times as this a float is added in one product: that many is a float itself.</summary>
    private const long MostTimes = 1L << 52;

    private double[] _parts = new double[FirstRoom];
    private int _count;

    /// <summary>Whether nothing but zeros was added.</summary>
    public bool IsZero => _count == 0;

    /// <summary>Adds a finite number; no sum may overflow.</summary>
    public void Add(double number)
    {
        int kept = 0;
        double[] parts = _parts;
        for (int i = 0; i < _count; i++)
        {
            double part = parts[i];
            if (Math.Abs(number) < Math.Abs(part))
                (number, part) = (part, number);
            double sum = number + part, lost = part - (sum - number);
            if (lost != 0)
                parts[kept++] = lost;
            number = sum;
        }

        if (number != 0)
        {
            if (kept == parts.Length)
                Array.Resize(ref _parts, kept * 2);
            _parts[kept++] = number;
        }

        _count = kept;
    }

    /// <summary>Adds a number so many times.</summary>
    public void Add(double number, long times)
    {
        for (; times > MostTimes; times -= MostTimes)
            AddProduct(number, MostTimes);
        AddProduct(number, times);
    }

    /// <summary>Adds what another sum holds, times a power of two.</summary>
    public void Add(ExactSum other, double scale)
    {
        for (int i = 0; i < other._count; i++)
            Add(other._parts[i] * scale);
    }

    /// <summary>The float that is nearest to the sum.</summary>
    public double Round()
    {
        int left = _count;
        double sum = 0, lost = 0;
        while (left > 0 && lost == 0)
        {
            double before = sum, part = _parts[--left];
            sum = before + part;
            lost = part - (sum - before);
        }

        // Half way between two floats what is left decides, where it lies on the side of what was lost.
        if (left > 0 && lost != 0 && lost < 0 == _parts[left - 1] < 0)
        {
            double twice = lost * 2, rounded = sum + twice;
            if (twice == rounded - sum)
                sum = rounded;
        }

        return sum;
    }

    private void AddProduct(double number, long times)
    {
        double product = number * times;
        Add(product);
        if (times > 1)
            Add(Math.FusedMultiplyAdd(number, times, -product));
    }
}
