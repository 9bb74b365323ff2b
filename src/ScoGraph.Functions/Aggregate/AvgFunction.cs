using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate;

/// <summary><c>avg(value)</c>.</summary>
internal sealed class AvgFunction : AggregateFunction
{
    public override string Name => "avg";

    public override string Summary => "The arithmetic mean of numbers, as a float, or of durations; null of none.";

    public override Signature Signature { get; } =
        new([new("value", ValueTypes.Number | ValueTypes.Duration)], ValueTypes.Float | ValueTypes.Duration | ValueTypes.Null);

    public override Accumulator CreateAccumulator() => new Average(this);

    public override Value OfIntegers(in IntegerTally integers) =>
        integers.Count == 0 ? Value.Null : Value.FromFloat((double)integers.Sum / integers.Count);

    private sealed class Average(AvgFunction function) : Accumulator
    {
        private readonly SumState _sum = new(function);

        public override void Add(ReadOnlySpan<Value> arguments) => _sum.Add(arguments[0]);

        public override void AddRepeated(ReadOnlySpan<Value> arguments, long times, FunctionContext context) =>
            _sum.Add(arguments[0], times);

        public override void AddIntegers(in IntegerTally integers) => _sum.Add(integers);

        public override void Merge(Accumulator later) => _sum.Merge(((Average)later)._sum);

        public override Value Finish() =>
            _sum.Count == 0 ? Value.Null
            : _sum.Durations is { } durations ? durations.Mean(_sum.Count)
            : Value.FromFloat(_sum.Mean);
    }
}
