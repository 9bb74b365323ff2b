namespace ScoGraph.Jupyter.Tests;

public sealed class ParentProcessTests
{
    [Fact]
    public void A_running_process_is_alive_and_an_unknown_one_is_thought_so()
    {
        Assert.True(new ParentProcess(Environment.ProcessId).IsAlive);
        Assert.True(new ParentProcess(null).IsAlive);
    }

    [Fact]
    public void A_number_that_no_process_has_is_gone() => Assert.False(new ParentProcess(int.MaxValue).IsAlive);
}
