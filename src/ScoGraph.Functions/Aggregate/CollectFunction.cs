using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate;

/// <summary><c>collect(value)</c>.</summary>
internal sealed class CollectFunction : AggregateFunction
{
    public override string Name => "collect";

    public override string Summary => "A list of the values in the order of the rows, without nulls.";

    public override Signature Signature { get; } = new([new("value", ValueTypes.Any)], ValueTypes.List);

    public override Accumulator CreateAccumulator() => new Items();

    private sealed class Items : Accumulator
    {
        private const int BytesPerItem = 16;

        private readonly List<Value> _items = [];

        public override long Bytes => (long)_items.Capacity * BytesPerItem;

        public override void Add(ReadOnlySpan<Value> arguments) => _items.Add(arguments[0]);

        public override Value Finish() => Value.FromList([.. _items]);
    }
}
