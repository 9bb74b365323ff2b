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
        private readonly ValueBuffer _items = new();
        private long _contents;

        public override bool Grows => true;

        public override long Bytes => _items.Bytes + _contents;

        public override void Add(ReadOnlySpan<Value> arguments)
        {
            if (!_items.EndsWithContentOf(arguments[0]))
                _contents += ValueSize.Content(arguments[0]);
            _items.Add(arguments[0]);
        }

        public override void AddList(Value[] values)
        {
            for (int i = 0; i < values.Length; i++)
            {
                if (i == 0 || !values[i].HasContentOf(values[i - 1]))
                    _contents += ValueSize.Content(values[i]);
            }

            _items.AddWhole(values);
        }

        public override void Merge(Accumulator later)
        {
            Items items = (Items)later;
            _contents += items._contents;
            _items.AddAll(items._items);
        }

        public override Value Finish() => _items.ToList();
    }
}
