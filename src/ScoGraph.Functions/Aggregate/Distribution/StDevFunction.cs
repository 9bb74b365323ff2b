using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate.Distribution;

/// <summary><c>stDev(number)</c>.</summary>
internal sealed class StDevFunction : AggregateFunction
{
    public override string Name => "stDev";

    public override string Summary => "The standard deviation of numbers that are a sample; 0.0 where there are too few.";

    public override Signature Signature { get; } = new([new("number", ValueTypes.Number)], ValueTypes.Float);

    /// <summary>The spread of floats is found one after the other, each step rounded.</summary>
    public override bool IsMergeable => false;

    public override Accumulator CreateAccumulator() => new DeviationAccumulator(this, 1);
}
