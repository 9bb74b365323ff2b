using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate;

/// <summary><c>count(value)</c>.</summary>
internal sealed class CountFunction : AggregateFunction
{
    public override string Name => "count";

    public override string Summary => "How many values there are, nulls not counted.";

    public override Signature Signature { get; } = new([new("value", ValueTypes.Any)], ValueTypes.Integer);

    public override Accumulator CreateAccumulator() => new Count();

    public override Value OfIntegers(in IntegerTally integers) => Value.FromInteger(integers.Count);

    private sealed class Count : Accumulator
    {
        private long _count;

        public override void Add(ReadOnlySpan<Value> arguments) => _count++;

        public override void AddRepeated(ReadOnlySpan<Value> arguments, long times, FunctionContext context) => _count += times;

        public override void AddIntegers(in IntegerTally integers) => _count += integers.Count;

        public override void Merge(Accumulator later) => _count += ((Count)later)._count;

        public override Value Finish() => Value.FromInteger(_count);
    }
}
