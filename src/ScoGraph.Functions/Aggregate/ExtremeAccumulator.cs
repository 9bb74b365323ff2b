using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate;

/// <summary>Keeps the first value in the order of ORDER BY, forwards (1) or backwards (-1).</summary>
internal sealed class ExtremeAccumulator(int direction) : Accumulator
{
    private Value _best;

    public override void Add(ReadOnlySpan<Value> arguments) => Add(arguments[0]);

    public override void AddRepeated(ReadOnlySpan<Value> arguments, long times, FunctionContext context) => Add(arguments);

    public override void AddIntegers(in IntegerTally integers) => Add(Value.FromInteger(integers.Extreme));

    public override void Merge(Accumulator later)
    {
        if (((ExtremeAccumulator)later)._best is { IsNull: false } best)
            Add(best);
    }

    public override Value Finish() => _best;

    private void Add(in Value value)
    {
        if (_best.IsNull || Orderability.Compare(value, _best) * direction < 0)
            _best = value;
    }
}
