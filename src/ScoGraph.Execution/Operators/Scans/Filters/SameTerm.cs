using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans.Filters;

/// <summary>A value that is the same for the whole scan.</summary>
internal sealed class SameTerm(Evaluator read) : IntegerTerm
{
    private Value _value;

    public override void Begin(Frame frame)
    {
        _value = read(frame);
        Grown();
    }

    protected override bool Fill(ReadOnlySpan<int> nodes) => _value.IsInteger || _value.IsNull;

    protected override void Grown()
    {
        Array.Fill(Values, _value.IsInteger ? _value.AsInteger() : 0);
        Array.Fill(Present, (byte)(_value.IsInteger ? 1 : 0));
    }
}
