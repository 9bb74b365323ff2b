using ScoGraph.Execution.Mapping.Breakers;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Morsels;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Execution.Mapping;

/// <summary>
/// Puts mapped operators together, from the last to the first. A row is pushed through all operators up to the next that holds rows back, a
/// call within a call; where that would be more than <see cref="MostDepth"/>, rows rest in a buffer. So the stack that a run takes has a
/// bound that no text can move.
/// </summary>
internal sealed class PipelineBuilder(MappingContext context, int level)
{
    /// <summary>
    /// The most operators through which a row is pushed without a rest, in a statement's own plan; half as many one level in.
    /// </summary>
    public const int MostDepth = 64;

    /// <summary>What is left of it however deep a plan stands in others.</summary>
    private const int LeastDepth = 2;

    private readonly List<PipelineStep> _steps = [];
    private readonly int _mostDepth = Math.Max(LeastDepth, MostDepth >> Math.Min(level, 30));
    private LogicalOperator? _doneBelow;
    private int _depth;
    private int _deepest;

    /// <param name="plan">An operator.</param>
    /// <param name="mapped">What became of it; null where the next one that is added does its work.</param>
    public void Add(LogicalOperator plan, MappedOperator? mapped)
    {
        if (mapped is null)
        {
            _doneBelow = plan;
            return;
        }

        if (_depth > 0 && _depth + mapped.Depth > _mostDepth)
        {
            _steps.Add(new PipelineStep(null, BufferMapping.Map(context).Create));
            _depth = 1;
        }

        _steps.Add(new PipelineStep(_doneBelow ?? plan, mapped.Create) { Part = Part(plan, mapped) });
        _doneBelow = null;
        _depth = mapped.IsBreaker ? 1 : _depth + mapped.Depth;
        _deepest = Math.Max(_deepest, _depth);
    }

    public PipelinePlan Build(LogicalArgument? argument)
    {
        _steps.Reverse();
        if (level == 0 && argument is null or { Arguments.IsEmpty: true })
            ShareRows();
        return new PipelinePlan(argument, [.. _steps], _deepest);
    }

    /// <summary>Makes one step of a scan at the beginning with all that follows up to what gathers rows, for several threads.</summary>
    private void ShareRows()
    {
        int end = _steps.FindIndex(step => step.Part is not (MorselPart.Scan or MorselPart.Row));
        if (end < 1 || _steps[0].Part != MorselPart.Scan || _steps[end].Part != MorselPart.Gathering)
            return;
        MorselPlan shared = new(new PipelinePlan(null, [.. _steps.Take(end)], _deepest), _steps[end]);
        PipelineStep step = new(_steps[end].Plan, shared.Create);
        _steps.RemoveRange(0, end + 1);
        _steps.Insert(0, step);
    }

    private static MorselPart Part(LogicalOperator plan, MappedOperator mapped)
    {
        if (!plan.IsRepeatable || !plan.Inputs.Skip(1).SelectMany(PlanTree.All).All(IsRowByRow))
            return MorselPart.None;
        return mapped.Part != MorselPart.None ? mapped.Part
            : IsRowByRow(plan) && !mapped.IsBreaker ? MorselPart.Row : MorselPart.None;
    }

    private static bool IsRowByRow(LogicalOperator plan) =>
        plan.Has(OperatorTraits.RowByRow) || plan is LogicalOptional or LogicalArgument;
}
