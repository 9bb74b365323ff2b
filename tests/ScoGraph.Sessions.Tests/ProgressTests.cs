using ScoGraph.Testing.Clocks;

namespace ScoGraph.Sessions.Tests;

/// <summary>How far long work is, by a clock that the work itself sets.</summary>
public sealed class ProgressTests : IDisposable
{
    private readonly SetClock _clock = new();
    private readonly RecordedOutput _output;

    public ProgressTests() => _output = new RecordedOutput(_clock, new GraphExtension("test")
    {
        Procedures = [new GraphProcedure("test.wait", ["seconds"], ["waited"], call => [[Wait(call.Arguments[0])]])],
    });

    [Fact]
    public void What_is_done_at_once_says_nothing() => Assert.Empty(_output.Run("RETURN 1; %schema").Progress);

    [Fact]
    public void A_query_tells_each_second_how_long_it_runs()
    {
        _output.Run("CALL test.wait(1) YIELD waited RETURN waited; UNWIND [1, 1, 61] AS n CALL test.wait(n) YIELD waited RETURN count(*)");
        Assert.Equal(["Running for 1 s", "Running for 1 s", "Running for 2 s", "Running for 1 min 3 s"], _output.Progress);
        Assert.Single(_output.Shown);
        Assert.Single(_output.Results);
    }

    [Fact]
    public void Rows_are_counted_also_those_that_are_not_shown()
    {
        _output.Run("%rows 2\nUNWIND range(1, 2001) AS n CALL test.wait(CASE n WHEN 2001 THEN 2 ELSE 0 END) YIELD waited RETURN n, waited");
        Assert.Equal(["Running for 2 s, 2,000 rows so far"], _output.Progress);
    }

    [Fact]
    public void An_import_tells_how_many_elements_it_has()
    {
        string folder = Directory.CreateTempSubdirectory("scograph").FullName, path = Path.Combine(folder, "script.cypher");
        try
        {
            File.WriteAllText(path, "CREATE (:Town)-[:ROAD]->(:Town); CALL test.wait(3) YIELD waited RETURN waited;");
            _output.Run($"%open {path}");
            Assert.Equal(["Running for 3 s, 2 nodes and 1 relationships so far"], _output.Progress);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose() => _output.Dispose();

    private object? Wait(object? seconds)
    {
        _clock.Advance(TimeSpan.FromSeconds(Convert.ToInt64(seconds, System.Globalization.CultureInfo.InvariantCulture)));
        return seconds;
    }
}
