namespace ScoGraph.Tests.Robustness;

/// <summary>A row is pushed through however many operators, on any stack; what wants no more rows stops what comes before.</summary>
public sealed class LongPlanTests
{
    private const string Rows = "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b ";

    private static readonly QueryOptions Little = new() { Limits = QueryLimits.None with { MaxMemory = 1_000_000 } };

    public static TheoryData<int, int> Sizes => new()
    {
        { 100, 256 * 1024 }, { 1000, 256 * 1024 }, { 100, 1536 * 1024 }, { 1000, 1536 * 1024 }, { 1000, 16 * 1024 * 1024 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_limit_stops_what_comes_before(int operators, int stack)
    {
        string steps = string.Concat(Enumerable.Range(0, operators).Select(i => $"UNWIND [b, 0] AS x{i} WITH a, b, x{i} LIMIT 1000000 "));
        Assert.Equal(3, On(stack, graph => graph.Query(Rows + steps + "RETURN a, b LIMIT 3", null, Little).Count));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Rows_come_in_order_and_whole(int operators, int stack)
    {
        string steps = string.Concat(Enumerable.Range(0, operators).Select(i => $"UNWIND [b] AS x{i} "));
        List<long> expected = [.. from a in Enumerable.Range(1, 3) from b in Enumerable.Range(1, 1500) select a * 10_000L + b];
        List<long> found = On(stack, graph => graph.Query(
            $"UNWIND [1, 2, 3] AS a UNWIND range(1, 1500) AS b {steps} RETURN a * 10000 + x{operators - 1} AS r")
            .Select(row => row.Get<long>("r")).ToList());
        Assert.Equal(expected, found);
    }

    private static T On<T>(int stack, Func<Graph, T> ask)
    {
        T answer = default!;
        Exception? failure = null;
        Thread thread = new(
            () =>
            {
                using Graph graph = new();
                try
                {
                    answer = ask(graph);
                }
                catch (QueryException exception)
                {
                    failure = exception;
                }
            }, stack);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        return answer;
    }
}
