using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate.Distribution;

/// <summary><c>percentileCont(number, percentile)</c>.</summary>
internal sealed class PercentileContFunction : AggregateFunction
{
    public override string Name => "percentileCont";

    public override string Summary =>
        "The number below which a share (0.0 to 1.0) of the numbers lies, interpolated between the two nearest; null of " +
        "none.";

    public override Signature Signature { get; } = new(
        [new("number", ValueTypes.Number), new("percentile", ValueTypes.Number)], ValueTypes.Float | ValueTypes.Null);

    public override Accumulator CreateAccumulator() => new Continuous(this);

    private sealed class Continuous(PercentileContFunction function) : PercentileAccumulator(function)
    {
        protected override Value Find(Func<int, Value> at, int count, double percentile)
        {
            double place = percentile * (count - 1);
            int below = (int)place;
            double low = at(below).AsNumber(), share = place - below;
            return Value.FromFloat(share == 0.0 ? low : low * (1.0 - share) + at(below + 1).AsNumber() * share);
        }
    }
}
