using ScoGraph.Execution.Rows;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Morsels;

/// <summary>The part of a plan that several threads may carry out, each with operators of its own.</summary>
/// <param name="rows">A scan and what is done to each of its rows.</param>
/// <param name="gathering">What gathers them.</param>
internal sealed class MorselPlan(PipelinePlan rows, PipelineStep gathering)
{
    public MorselOperator Create(Frame frame) => new(this, Lane(frame));

    /// <summary>Works beside the thread of a run until there is no more to do.</summary>
    public void Help(Frame main, MorselQueue queue)
    {
        Frame frame = new(main);
        using StopSignal.Scope scope = StopSignal.Use(frame.Watch);
        using MemoryMeter.Scope memory = MemoryMeter.Use(frame.Meter);
        frame.Clock?.Enter(gathering.Plan is { } plan ? frame.Clock.Profile[plan] : null);
        MorselLane lane = Lane(frame);
        lane.Open();
        lane.Scan.Begin(frame);
        queue.Work(lane);
        frame.Clock?.Enter(null);
        queue.Leave(frame);
    }

    private MorselLane Lane(Frame frame) => new(frame, rows, gathering.Create(frame));
}
