using ScoGraph.Model.Running;
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
        private readonly List<Value> _items = [];
        private long _contents;

        public override long Bytes => ((long)_items.Capacity * ValueSize.OfValue) + _contents;

        public override void Add(ReadOnlySpan<Value> arguments)
        {
            if (_items.Count == _items.Capacity)
                MemoryMeter.Require(ValueSize.List(2L * _items.Count));
            if (_items.Count == 0 || !arguments[0].HasContentOf(_items[^1]))
                _contents += ValueSize.Content(arguments[0]);
            _items.Add(arguments[0]);
        }

        public override Value Finish()
        {
            MemoryMeter.Require(ValueSize.List(_items.Count));
            return Value.FromList([.. _items]);
        }
    }
}
