using ScoGraph.Functions.Scalar;

namespace ScoGraph.Functions.Tests.Temporal;

public class StabilityTests
{
    [Theory]
    [InlineData("date", false, true)]
    [InlineData("date.transaction", false, true)]
    [InlineData("date.statement", false, true)]
    [InlineData("date.realtime", false, false)]
    [InlineData("datetime.truncate", false, true)]
    [InlineData("date.truncate", true, true)]
    [InlineData("duration", true, true)]
    [InlineData("timestamp", false, true)]
    public void What_reads_the_run_is_stable_within_it_and_what_reads_the_clock_is_not(string name, bool deterministic, bool stable)
    {
        ScalarFunction function = FunctionRegistry.Default.FindScalar(name)!;
        Assert.Equal((deterministic, stable), (function.IsDeterministic, function.IsStable));
    }

    [Fact]
    public void Every_function_says_what_it_does() =>
        Assert.All(TemporalCatalog.All, function => Assert.EndsWith(".", function.Summary, StringComparison.Ordinal));
}
