using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Rows;

/// <summary>The rows of a procedure.</summary>
internal sealed class CallProcedureOperator(ProcedureCall call) : Operator
{
    public override bool Process(Frame frame)
    {
        Value[] values = [.. call.Arguments.Select((argument, i) => Coerce(argument(frame), call.Procedure.Parameters[i].Types))];
        frame.Place = call.Place;
        using IEnumerator<Value[]> rows = call.Procedure.Invoke(values, frame.Functions).GetEnumerator();
        while (rows.MoveNext())
        {
            frame.Tick();
            if (call.Procedure.Yields.Count > 0 && !Pass(rows.Current, frame))
                return false;
            // What follows has been elsewhere in the text.
            frame.Place = call.Place;
        }

        return call.Procedure.Yields.Count > 0 || Next.Process(frame);
    }

    private bool Pass(Value[] row, Frame frame)
    {
        foreach ((int column, int slot) in call.Yields)
            frame.Row[slot] = row[column];
        return !call.Conditions.AllHold(frame) || Next.Process(frame);
    }

    /// <summary>An integer, written or a default, becomes a float where the parameter takes floats only, as openCypher has it.</summary>
    private static Value Coerce(in Value value, ValueTypes types) =>
        value.IsInteger && (types & ValueTypes.Number) == ValueTypes.Float ? Value.FromFloat(value.AsInteger()) : value;
}
