using System.Globalization;
using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Lists;

/// <summary><c>apoc.coll</c>: numbers of lists.</summary>
internal static class ListNumbers
{
    public static IReadOnlyList<GraphFunction> All { get; } =
    [
        Offer.Function("coll.sum", "coll", "The sum of the numbers of a list, as a float; null of an empty list.",
            a => a.Numbers(0) is { Length: > 0 } numbers ? numbers.Sum() : null),
        Offer.Function("coll.avg", "coll", "The average of the numbers of a list; null of an empty list.",
            a => a.Numbers(0) is { Length: > 0 } numbers ? numbers.Average() : null),
        Offer.Function("coll.sumLongs", "coll", "The sum of the numbers of a list, as an integer.", SumLongs),
        Offer.Function("coll.stdev", "list, [isBiasCorrected]", "The standard deviation of the numbers of a list, of a sample where nothing else is said.",
            a => Deviation(a.Numbers(0), a.Flag(1, true))),
        Offer.Function("coll.runningTotal", "list", "The sums of the first number, the first two, and so on.", RunningTotal),
        Offer.Function("coll.max", "values", "The last value of a list by the order of ORDER BY, nulls aside.",
            a => a.List(0).Where(v => v is not null).Max(AsValues.Comparer)),
        Offer.Function("coll.min", "values", "The first value of a list by the order of ORDER BY, nulls aside.",
            a => a.List(0).Where(v => v is not null).Min(AsValues.Comparer)),
    ];

    private static object? SumLongs(ApocArguments a)
    {
        long sum = 0;
        foreach (object? item in a.List(0))
        {
            if (item is not null)
                sum = checked(sum + (item is long number ? number : item is double real ? (long)real
                    : throw a.Wrong(0, "a LIST of numbers")));
        }

        return a.IsNull(0) ? null : sum;
    }

    private static object? Deviation(double[] numbers, bool ofSample)
    {
        if (numbers.Length == 0)
            return null;
        if (numbers.Length == 1)
            return 0.0;
        double mean = numbers.Average();
        return Math.Sqrt(numbers.Sum(n => (n - mean) * (n - mean)) / (numbers.Length - (ofSample ? 1 : 0)));
    }

    private static List<object?>? RunningTotal(ApocArguments a)
    {
        if (a.ListOrNull(0) is not { } list)
            return null;
        bool whole = list.All(item => item is long or null);
        double total = 0;
        long exact = 0;
        List<object?> totals = [];
        foreach (object? item in list)
        {
            if (item is null)
                continue;
            if (item is not (long or double))
                throw a.Wrong(0, "a LIST of numbers");
            total += Convert.ToDouble(item, CultureInfo.InvariantCulture);
            exact = whole ? checked(exact + (long)item) : 0;
            totals.Add(whole ? (object)exact : total);
        }

        return totals;
    }
}
