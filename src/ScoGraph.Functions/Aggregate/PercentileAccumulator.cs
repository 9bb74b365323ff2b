using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate;

/// <summary>Keeps the numbers of a group to find a percentile among them once they are sorted. The first row says which.</summary>
internal abstract class PercentileAccumulator(AggregateFunction function) : Accumulator
{
    private const int BytesPerItem = 16;

    private readonly List<Value> _numbers = [];
    private double _percentile;

    public override bool Grows => true;

    public override long Bytes => (long)_numbers.Capacity * BytesPerItem;

    public override void Add(ReadOnlySpan<Value> arguments)
    {
        if (!arguments[0].IsNumber)
            throw FunctionErrors.WrongKind(function.Name, function.Signature.Parameters[0], arguments[0]);
        if (!arguments[1].IsNumber)
            throw FunctionErrors.WrongKind(function.Name, function.Signature.Parameters[1], arguments[1]);
        double percentile = arguments[1].AsNumber();
        if (!(percentile >= 0.0 && percentile <= 1.0))
            throw FunctionErrors.Percentile(function.Name, arguments[1]);
        if (_numbers.Count == 0)
            _percentile = percentile;
        if (_numbers.Count == _numbers.Capacity)
            MemoryMeter.Require(ValueSize.List(2L * _numbers.Count));
        _numbers.Add(arguments[0]);
    }

    public override void Merge(Accumulator later)
    {
        PercentileAccumulator other = (PercentileAccumulator)later;
        if (_numbers.Count == 0)
            _percentile = other._percentile;
        MemoryMeter.Require(ValueSize.List(other._numbers.Count));
        _numbers.AddRange(other._numbers);
    }

    public override Value Finish()
    {
        if (_numbers.Count == 0)
            return Value.Null;
        StoppableSort.Sort(_numbers, Orderability.Comparer.Compare);
        return Find(_numbers, _percentile);
    }

    /// <param name="sorted">At least one number, ascending.</param>
    /// <param name="percentile">0 to 1.</param>
    protected abstract Value Find(List<Value> sorted, double percentile);
}
