using System.Text.Json;

namespace ScoGraph.Tests.Robustness;

/// <summary>
/// No text and no value ends the process, holds a thread or brings out an exception of ours, and each is answered rightly: on a thread
/// with a small stack as on one of the pool.
/// </summary>
public sealed class RobustnessTests
{
    private const int SmallStack = 256 * 1024;

    private static readonly TimeSpan Latest = TimeSpan.FromMinutes(1);

    public static TheoryData<string> Names => [.. RobustnessCase.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void On_a_small_stack(string name)
    {
        string answer = "it did not end";
        Thread thread = new(() => answer = Answer(RobustnessCase.Of(name)), SmallStack) { IsBackground = true };
        thread.Start();
        thread.Join(Latest);
        Assert.Equal("right", answer);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task On_a_thread_of_the_pool(string name) =>
        Assert.Equal("right", await Task.Run(() => Answer(RobustnessCase.Of(name))).WaitAsync(Latest));

    /// <summary>"right", or what was answered instead.</summary>
    private static string Answer(RobustnessCase given)
    {
        try
        {
            using Graph graph = new();
            foreach (string statement in given.Setup)
                graph.Query(statement);
            long before = Nodes(graph);
            try
            {
                QueryResult result = graph.Query(given.Query, null, Options(given));
                return Wrong(given, result, Nodes(graph) - before) ?? "right";
            }
            catch (QueryException error)
            {
                return given.Errors.Contains(error.Detail) && Nodes(graph) == before ? "right" : error.Message;
            }
        }
#pragma warning disable CA1031 // Every other exception is what is looked for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return error.ToString();
        }
    }

    private static long Nodes(Graph graph) => graph.Query("MATCH (n) RETURN count(n)").Scalar<long>();

    private static string? Wrong(RobustnessCase given, QueryResult result, long created)
    {
        if (created != (given.NodesCreated ?? 0))
            return $"{created} nodes were created";
        if (given.NodesCreated is not null)
            return null;
        using JsonDocument rows = JsonDocument.Parse(result.ToJson());
        string answer = JsonSerializer.Serialize(
            rows.RootElement.EnumerateArray().Select(row => row.EnumerateObject().Select(column => column.Value).ToArray()));
        return Same(given.Rows, answer) ? null : answer;
    }

    private static bool Same(string? expected, string answer) => expected is not null
        && JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(answer).RootElement);

    private static QueryOptions Options(RobustnessCase given) => new()
    {
        RandomSeed = 1,
        Limits = QueryLimits.None with { Timeout = given.TimeoutMs is { } limit ? TimeSpan.FromMilliseconds(limit) : null },
    };
}
