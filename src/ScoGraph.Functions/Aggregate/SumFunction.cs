using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate;

/// <summary><c>sum(value)</c>.</summary>
internal sealed class SumFunction : AggregateFunction
{
    public override string Name => "sum";

    public override string Summary => "The sum of numbers or of durations; 0 of none.";

    public override Signature Signature { get; } =
        new([new("value", ValueTypes.Number | ValueTypes.Duration)], ValueTypes.Number | ValueTypes.Duration);

    public override Accumulator CreateAccumulator() => new Sum(this);

    public override Value OfIntegers(in IntegerTally integers) => Value.FromInteger(integers.Sum);

    private sealed class Sum(SumFunction function) : Accumulator
    {
        private readonly SumState _sum = new(function);

        public override void Add(ReadOnlySpan<Value> arguments) => _sum.Add(arguments[0]);

        public override void AddRepeated(ReadOnlySpan<Value> arguments, long times, FunctionContext context) =>
            _sum.Add(arguments[0], times);

        public override void AddIntegers(in IntegerTally integers) => _sum.Add(integers);

        public override void Merge(Accumulator later) => _sum.Merge(((Sum)later)._sum);

        public override Value Finish() => _sum.Total();
    }
}
