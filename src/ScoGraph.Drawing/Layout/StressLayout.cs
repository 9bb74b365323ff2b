using ScoGraph.Drawing.Geometry;

namespace ScoGraph.Drawing.Layout;

/// <summary>
/// Places the nodes of a connected diagram so that distances in the plane come near the ideal ones: stress is lowered first by stochastic
/// gradient descent (Zheng, Pawar and Goodman 2018), which does not stick in bad minima, then by majorisation node by node (Gansner, Koren
/// and North 2004), which settles it. O(nodes²) a round.
/// </summary>
internal static class StressLayout
{
    private const int DescentRounds = 30, FewestSettlingRounds = 40, MostSettlingRounds = 600, SettlingMoves = 4000;
    private const double LastStep = 0.05, Settled = 0.02;

    public static Point[] Place(double[,] ideal, ulong seed, CancellationToken cancellationToken = default)
    {
        int count = ideal.GetLength(0);
        Seeded chance = new(seed);
        Point[] points = new Point[count];
        double span = 100 * Math.Sqrt(count);
        for (int i = 0; i < count; i++)
            points[i] = new Point(chance.NextDouble() * span, chance.NextDouble() * span);
        if (count > 1)
        {
            Descend(points, ideal, chance, cancellationToken);
            int rounds = Math.Clamp(SettlingMoves / count, FewestSettlingRounds, MostSettlingRounds);
            while (rounds-- > 0 && Settle(points, ideal) > Settled)
                cancellationToken.ThrowIfCancellationRequested();
        }

        return points;
    }

    /// <summary>
    /// How far the distances are from the ideal ones: 0 where all are met, the mean of the squared relative errors elsewhere.
    /// </summary>
    public static double Stress(Point[] points, double[,] ideal)
    {
        double sum = 0;
        (int A, int B)[] pairs = Pairs(points.Length);
        foreach ((int a, int b) in pairs)
        {
            double error = ((points[a] - points[b]).Length / ideal[a, b]) - 1;
            sum += error * error;
        }

        return pairs.Length == 0 ? 0 : sum / pairs.Length;
    }

    private static void Descend(Point[] points, double[,] ideal, Seeded chance, CancellationToken cancellationToken)
    {
        (int A, int B)[] pairs = Pairs(points.Length);
        double longest = 0, shortest = double.MaxValue;
        foreach ((int a, int b) in pairs)
        {
            longest = Math.Max(longest, ideal[a, b]);
            shortest = Math.Min(shortest, ideal[a, b]);
        }

        // The step shrinks by the same factor each round, from one that moves the farthest pair all the way.
        double step = longest * longest;
        double factor = Root(LastStep * shortest * shortest / step, DescentRounds - 1);
        for (int round = 0; round < DescentRounds; round++, step *= factor)
        {
            cancellationToken.ThrowIfCancellationRequested();
            chance.Shuffle(pairs);
            foreach ((int a, int b) in pairs)
                Pull(points, a, b, ideal[a, b], step);
        }
    }

    private static void Pull(Point[] points, int a, int b, double ideal, double step)
    {
        double share = Math.Min(1, step / (ideal * ideal));
        Point between = points[a] - points[b];
        Point move = between.Unit() * (share * (between.Length - ideal) / 2);
        points[a] -= move;
        points[b] += move;
    }

    /// <returns>The longest way that a node moved.</returns>
    private static double Settle(Point[] points, double[,] ideal)
    {
        double longest = 0;
        for (int i = 0; i < points.Length; i++)
        {
            double weights = 0;
            Point sum = default;
            for (int j = 0; j < points.Length; j++)
            {
                if (j == i)
                    continue;
                double distance = ideal[i, j], weight = 1 / (distance * distance);
                sum += (points[j] + ((points[i] - points[j]).Unit() * distance)) * weight;
                weights += weight;
            }

            Point place = sum * (1 / weights);
            longest = Math.Max(longest, (place - points[i]).Length);
            points[i] = place;
        }

        return longest;
    }

    private static (int A, int B)[] Pairs(int count)
    {
        (int A, int B)[] pairs = new (int, int)[count * (count - 1) / 2];
        int at = 0;
        for (int a = 0; a < count; a++)
        {
            for (int b = a + 1; b < count; b++)
                pairs[at++] = (a, b);
        }

        return pairs;
    }

    /// <summary>
    /// The root of a number from 0 to 1, by bisection: only the four operations and the square root are exactly the same on every
    /// processor, and a picture must be.
    /// </summary>
    private static double Root(double value, int degree)
    {
        double low = 0, high = 1;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2, power = 1;
            for (int k = 0; k < degree; k++)
                power *= middle;
            if (power < value)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }
}
