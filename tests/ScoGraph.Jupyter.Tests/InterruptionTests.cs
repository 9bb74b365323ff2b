using ScoGraph.Jupyter.Requests;

namespace ScoGraph.Jupyter.Tests;

/// <summary>Who stops cells reaches those that run, and at the end those that were about to.</summary>
public sealed class InterruptionTests
{
    [Fact]
    public void An_interrupt_stops_the_cell_that_runs_and_no_other()
    {
        Interruption interruption = new();
        interruption.Interrupt();
        interruption.Run(cell =>
        {
            Assert.False(cell.IsCancellationRequested);
            interruption.Interrupt();
            Assert.True(cell.IsCancellationRequested);
        });
        interruption.Run(cell => Assert.False(cell.IsCancellationRequested));
    }

    [Fact]
    public void The_end_stops_a_cell_that_was_taken_and_did_not_run_yet()
    {
        Interruption interruption = new();
        interruption.Run(cell =>
        {
            interruption.End();
            Assert.True(cell.IsCancellationRequested);
        });
        interruption.Run(cell => Assert.True(cell.IsCancellationRequested));
    }
}
