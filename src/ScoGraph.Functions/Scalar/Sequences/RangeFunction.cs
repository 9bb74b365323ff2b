using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Sequences;

/// <summary><c>range(start, end, step)</c>.</summary>
internal sealed class RangeFunction : ScalarFunction
{
    private const int MostItems = 1 << 27;
    private const int CheckEvery = (1 << 20) - 1;

    public override string Name => "range";

    public override string Summary =>
        "The integers from a start to an end, both included, in steps of 1 or as given; none where the step leads away " +
        "from the end.";

    public override Signature Signature { get; } = new(
        [new("start", ValueTypes.Any), new("end", ValueTypes.Any), new("step", ValueTypes.Any, Value.FromInteger(1))], ValueTypes.List);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        (long start, long step, Int128 length) = Read(arguments);
        if (length == 0)
            return Value.From(ListValue.Empty);
        if (length > MostItems)
            throw FunctionErrors.RangeTooLong(length, MostItems);
        MemoryMeter.Require(ValueSize.List((long)length));
        Value[] items = new Value[(int)length];
        for (int i = 0; i < items.Length; i++)
        {
            if ((i & CheckEvery) == 0)
                context.ThrowIfStopped();
            items[i] = Value.FromInteger(start + i * step);
        }

        return Value.FromList(items);
    }

    /// <summary>
    /// Where the integers start, what is from one to the next, and how many they are: for those who need no list of them.
    /// </summary>
    public (long Start, long Step, Int128 Length) Read(ReadOnlySpan<Value> arguments)
    {
        long start = Integer(arguments, 0), end = Integer(arguments, 1), step = Integer(arguments, 2);
        if (step == 0)
            throw FunctionErrors.RangeStep();
        return (start, step, (step > 0 ? start > end : start < end) ? 0 : ((Int128)end - start) / step + 1);
    }

    // The kit wants other kinds found while rows are computed, as an ArgumentError; hence a signature that takes any.
    private long Integer(ReadOnlySpan<Value> arguments, int at) =>
        arguments[at].IsInteger ? arguments[at].AsInteger() : throw FunctionErrors.RangeKind(Signature.Parameters[at].Name, arguments[at]);
}
