using ScoGraph.Testing.Clocks;

namespace ScoGraph.Jupyter.Tests;

/// <summary>How far a cell is, as a client sees it, by a clock that the cell itself sets.</summary>
public sealed class ProgressMessageTests : IDisposable
{
    private readonly SetClock _clock = new();
    private readonly KernelClient _client;

    public ProgressMessageTests() => _client = new KernelClient(_clock, new GraphExtension("test")
    {
        Procedures =
        [
            new GraphProcedure("test.wait", [], ["waited"], _ =>
            {
                _clock.Advance(TimeSpan.FromSeconds(1));
                return [[1L]];
            }),
        ],
    });

    [Fact]
    public void Progress_is_shown_anew_and_gives_way_to_the_result()
    {
        List<Heard> heard = Run("UNWIND range(1, 3) AS n CALL test.wait() YIELD waited RETURN count(*)");
        Assert.Equal(
            ["display_data", "update_display_data", "update_display_data", "clear_output", "execute_result"], heard.Select(h => h.Type));
        Assert.Equal("Running for 1 s", Text(heard[0]));
        Assert.Equal("Running for 3 s", Text(heard[2]));
        Assert.Single(heard.Take(3).Select(h => h.Content.GetProperty("transient").GetProperty("display_id").GetString()).Distinct());
        Assert.True(heard[3].Content.GetProperty("wait").GetBoolean());
    }

    [Fact]
    public void What_stood_above_is_there_again()
    {
        List<Heard> heard = Run("RETURN 'above' AS it; CALL test.wait() YIELD waited RETURN 'below' AS it");
        Assert.Equal(["display_data", "display_data", "clear_output", "display_data", "execute_result"], heard.Select(h => h.Type));
        Assert.Equal(Text(heard[0]), Text(heard[3]));
        Assert.Contains("above", Text(heard[3]), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_it_stays_where_nothing_comes_behind_it()
    {
        List<Heard> heard = Run("CALL test.wait() YIELD waited WITH waited WHERE waited > 1 CREATE (:Never)");
        Assert.Equal(["display_data", "clear_output"], heard.Select(h => h.Type));
        Assert.False(heard[1].Content.GetProperty("wait").GetBoolean());
    }

    [Fact]
    public void An_error_takes_its_place()
    {
        List<Heard> heard = Run("CALL test.wait() YIELD waited RETURN 1 / (waited - 1)");
        Assert.Equal(["display_data", "clear_output", "error"], heard.Select(h => h.Type));
    }

    [Fact]
    public void A_silent_cell_says_nothing()
    {
        string id = _client.Execute("CALL test.wait() YIELD waited RETURN waited", ",\"silent\":true");
        Assert.All(_client.Published(id), h => Assert.Equal("status", h.Type));
    }

    public void Dispose() => _client.Dispose();

    private List<Heard> Run(string cell)
    {
        string id = _client.Execute(cell);
        return [.. _client.Published(id).Where(h => h.Type is not ("status" or "execute_input"))];
    }

    private static string Text(Heard heard) => heard.Content.GetProperty("data").GetProperty("text/plain").GetString()!;
}
