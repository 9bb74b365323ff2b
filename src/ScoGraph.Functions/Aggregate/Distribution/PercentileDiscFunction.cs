using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate.Distribution;

/// <summary><c>percentileDisc(number, percentile)</c>.</summary>
internal sealed class PercentileDiscFunction : AggregateFunction
{
    public override string Name => "percentileDisc";

    public override string Summary =>
        "The smallest of the numbers that at least a share (0.0 to 1.0) of them does not exceed; null of none.";

    public override Signature Signature { get; } = new(
        [new("number", ValueTypes.Number), new("percentile", ValueTypes.Number)], ValueTypes.Number | ValueTypes.Null);

    public override Accumulator CreateAccumulator() => new Discrete(this);

    private sealed class Discrete(PercentileDiscFunction function) : PercentileAccumulator(function)
    {
        protected override Value Find(Func<int, Value> at, int count, double percentile) =>
            at(Math.Max(0, (int)Math.Ceiling(percentile * count) - 1));
    }
}
