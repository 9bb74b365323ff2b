using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>A value that is the same for all rows.</summary>
/// <param name="read">The value.</param>
/// <param name="need">What is asked of it.</param>
internal sealed class SameVector(Evaluator read, VectorNeed need) : RowVector
{
    private Value _value;
    private bool _isMade;

    /// <summary>The integer; null where it is none.</summary>
    public long? Integer => _value.IsInteger ? _value.AsInteger() : null;

    public override void Begin(Frame frame) => (_value, _isMade) = (read(frame), false);

    public override bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        bool isNumber = _value.IsNumber || _value.IsNull;
        if (!isNumber && need != VectorNeed.Values)
            return false;
        if (!_isMade && isNumber)
            MakeNumber();
        else if (!_isMade)
            MakeValue();
        return true;
    }

    private void MakeValue()
    {
        (_isMade, IsWhole) = (true, true);
        Kind = _value.IsString ? VectorKind.Strings : _value.IsBoolean ? VectorKind.Truths : VectorKind.Values;
        if (_value.IsString)
            Array.Fill(Strings = new string?[Size], _value.AsString());
        else if (_value.IsBoolean)
            Array.Fill(Integers = new long[Size], _value.IsTrue ? 1 : 0);
        else
            Array.Fill(Values = new Value[Size], _value);
    }

    private void MakeNumber()
    {
        (_isMade, IsWhole, Kind) = (true, true, _value.IsFloat ? VectorKind.Floats : VectorKind.Integers);
        if (_value.IsFloat)
            Array.Fill(Floats = new double[Size], _value.AsFloat());
        else
            Array.Fill(Integers = new long[Size], Integer ?? 0);
        if (!_value.IsNull)
            return;
        Lose(0);
        Array.Clear(Present);
    }
}
