using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate;

/// <summary><c>min(value)</c>.</summary>
internal sealed class MinFunction : AggregateFunction
{
    public override string Name => "min";

    public override string Summary => "The smallest of the values in the order of ORDER BY, nulls left out.";

    public override Signature Signature { get; } = new([new("value", ValueTypes.Any)], ValueTypes.Any);

    public override Accumulator CreateAccumulator() => new ExtremeAccumulator(1);

    public override Value OfIntegers(in IntegerTally integers) =>
        integers.Count == 0 ? Value.Null : Value.FromInteger(integers.Extreme);
}
