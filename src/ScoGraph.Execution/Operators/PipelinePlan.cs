using System.Collections.Immutable;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Running;

namespace ScoGraph.Execution.Operators;

/// <summary>A mapped (part of a) plan, from which each run makes its own operators.</summary>
/// <param name="argument">The leaf, which is no operator: the row under way is its row. Null where the first step is a leaf itself.</param>
/// <param name="steps">In the order in which rows go through them.</param>
/// <param name="depth">The most operators that stand on the stack at once.</param>
internal sealed class PipelinePlan(LogicalOperator? argument, ImmutableArray<PipelineStep> steps, int depth)
{
    private readonly bool _holds = steps.Any(step => step.Plan is LogicalGather);

    public int Depth => depth;

    /// <summary>The plan of the first operator.</summary>
    public LogicalOperator? First => steps[0].Plan;

    /// <summary>The plan with one operator more behind it.</summary>
    public PipelinePlan Then(PipelineStep last) => new(argument, steps.Add(last), depth + 1);

    /// <summary>Makes the operators for a run. Here, and nowhere else, a plan within a plan is joined to what is around it.</summary>
    public Pipeline Begin(Frame frame, IRowTaker taker) => BeginBefore(new EndOperator(taker), frame);

    /// <summary>Makes the operators for a run, with their end.</summary>
    public Pipeline BeginBefore(Operator end, Frame frame)
    {
        Operator last = frame.Clock is { } clock ? new ProbeOperator(end, clock.Current, Before(steps.Length, clock)) : end, next = last;
        for (int i = steps.Length - 1; i >= 0; i--)
            next = frame.Clock is null ? Made(i, next, frame) : Probed(i, next, frame, frame.Clock);
        return new Pipeline(next, last, _holds);
    }

    private Operator Made(int step, Operator next, Frame frame)
    {
        Operator made = steps[step].Create(frame);
        made.Next = next;
        return made;
    }

    private ProbeOperator Probed(int step, Operator next, Frame frame, ProfileClock clock)
    {
        OperatorProfile? self = steps[step].Plan is { } plan ? clock.Profile[plan] : null;
        // Inner plans that the operator makes belong to it.
        OperatorProfile? around = clock.Enter(self);
        Operator made = Made(step, next, frame);
        clock.Enter(around);
        return new ProbeOperator(made, self, Before(step, clock)) { Next = next };
    }

    /// <summary>Whose rows come to a step: of an operator that is carried out in two steps those that leave it, not those within.</summary>
    private OperatorProfile? Before(int step, ProfileClock clock) =>
        (step == 0 ? argument : steps[step - 1].Plan) is { } plan && (step == steps.Length || !ReferenceEquals(plan, steps[step].Plan))
            ? clock.Profile[plan] : null;
}
