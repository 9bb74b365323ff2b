using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>Passes rows on that meet every condition.</summary>
internal sealed class FilterOperator(ImmutableArray<Condition> conditions) : Operator
{
    public override bool Process(Frame frame)
    {
        foreach (Condition condition in conditions)
        {
            if (!condition(frame))
                return true;
        }

        return Next.Process(frame);
    }
}

/// <summary>Computes new values of the row.</summary>
internal sealed class ProjectOperator(ImmutableArray<(int Slot, Evaluator Value)> items) : Operator
{
    private readonly Value[] _values = new Value[items.Length];

    public override bool Process(Frame frame)
    {
        for (int i = 0; i < _values.Length; i++)
            _values[i] = items[i].Value(frame);
        for (int i = 0; i < _values.Length; i++)
            frame.Row[items[i].Slot] = _values[i];
        return Next.Process(frame);
    }
}

/// <summary>A row for each item of a list.</summary>
internal sealed class UnwindOperator(Evaluator list, int slot) : Operator
{
    public override bool Process(Frame frame)
    {
        Value value = list(frame);
        if (value.IsNull)
            return true;
        if (value.Kind != ValueKind.List)
        {
            frame.Row[slot] = value;
            return Next.Process(frame);
        }

        ListValue items = value.AsList();
        for (int i = 0; i < items.Count; i++)
        {
            frame.Tick();
            frame.Row[slot] = items[i];
            if (!Next.Process(frame))
                return false;
        }

        return true;
    }
}

/// <summary>The number of rows that SKIP and LIMIT name, read once an execution.</summary>
internal sealed class RowCount(string clause, Evaluator value, SourceSpan span)
{
    public long Read(Frame frame)
    {
        Value count = value(frame);
        if (!count.IsInteger)
            throw ExpressionCompiler.Failure(RuntimeErrors.CountNotInteger(clause, count), span, frame);
        return count.AsInteger() >= 0 ? count.AsInteger()
            : throw ExpressionCompiler.Failure(RuntimeErrors.NegativeCount(clause, count.AsInteger()), span, frame);
    }
}

/// <summary>Leaves out the first rows.</summary>
internal sealed class SkipOperator(RowCount count) : Operator
{
    private long _left;

    public override void Open(Frame frame)
    {
        _left = count.Read(frame);
        base.Open(frame);
    }

    public override bool Process(Frame frame) => _left-- > 0 || Next.Process(frame);
}

/// <summary>Passes the first rows on, then stops.</summary>
internal sealed class LimitOperator(RowCount count) : Operator
{
    private long _left;

    public override void Open(Frame frame)
    {
        _left = count.Read(frame);
        base.Open(frame);
    }

    public override bool Process(Frame frame) => _left-- > 0 && Next.Process(frame) && _left > 0;
}

/// <summary>Passes on the first of equivalent rows.</summary>
internal sealed class DistinctOperator(SlotSet slots) : Operator
{
    private readonly HashSet<Value[]> _seen = new(RowKeyComparer.Instance);

    public override void Open(Frame frame)
    {
        frame.Release(_seen.Count * slots.Bytes);
        _seen.Clear();
        base.Open(frame);
    }

    public override bool Process(Frame frame)
    {
        if (!_seen.Add(slots.Save(frame)))
            return true;
        frame.Charge(slots.Bytes);
        return Next.Process(frame);
    }
}

/// <summary>For each row the rows of an inner plan, or one with nulls.</summary>
internal sealed class OptionalOperator(int[] nulls) : Operator
{
    private bool _found;

    /// <summary>The inner plan, whose end is <see cref="CreateEnd"/>.</summary>
    public Subplan Inner { get; set; } = null!;

    private bool Wanted { get; set; }

    public Operator CreateEnd() => new InnerEnd(this);

    public override bool Process(Frame frame)
    {
        _found = false;
        Wanted = true;
        Inner.Execute(frame);
        if (_found)
            return Wanted;
        foreach (int slot in nulls)
            frame.Row[slot] = default;
        return Next.Process(frame);
    }

    private sealed class InnerEnd(OptionalOperator outer) : EndOperator
    {
        public override bool Process(Frame frame)
        {
            outer._found = true;
            return outer.Wanted = outer.Next.Process(frame);
        }
    }
}

/// <summary>For each row the rows of each part in turn.</summary>
internal sealed class UnionOperator : Operator
{
    private bool _wanted;

    public List<Subplan> Parts { get; } = [];

    public override bool Process(Frame frame)
    {
        _wanted = true;
        foreach (Subplan part in Parts)
        {
            if (_wanted)
                part.Execute(frame);
        }

        return _wanted;
    }

    /// <summary>The end of a part: its columns become the union's.</summary>
    public Operator CreateEnd(int[] columns, int[] outputs) => new PartEnd(this, columns, outputs);

    private sealed class PartEnd(UnionOperator union, int[] columns, int[] outputs) : EndOperator
    {
        public override bool Process(Frame frame)
        {
            for (int i = 0; i < columns.Length; i++)
                frame.Row[outputs[i]] = frame.Row[columns[i]];
            return union._wanted = union.Next.Process(frame);
        }
    }
}

/// <summary>The rows of a procedure.</summary>
internal sealed class CallProcedureOperator(
    Model.Procedures.Procedure procedure, ImmutableArray<Evaluator> arguments, ImmutableArray<(int Column, int Slot)> yields,
    ImmutableArray<Condition> conditions, SourceSpan span) : Operator
{
    public override bool Process(Frame frame)
    {
        Value[] values = [.. arguments.Select((argument, i) => Coerce(argument(frame), procedure.Parameters[i].Types))];
        using IEnumerator<Value[]> rows = Guarded(() => procedure.Invoke(values, frame.Functions).GetEnumerator(), frame);
        if (procedure.Yields.Count == 0)
        {
            while (Guarded(rows.MoveNext, frame))
                frame.Tick();
            return Next.Process(frame);
        }

        while (Guarded(rows.MoveNext, frame))
        {
            frame.Tick();
            foreach ((int column, int slot) in yields)
                frame.Row[slot] = rows.Current[column];
            if (Meets(frame) && !Next.Process(frame))
                return false;
        }

        return true;
    }

    /// <summary>An integer, written or a default, becomes a float where the parameter takes floats only, as openCypher has it.</summary>
    private static Value Coerce(in Value value, ValueTypes types) =>
        value.IsInteger && (types & ValueTypes.Number) == ValueTypes.Float ? Value.FromFloat(value.AsInteger()) : value;

    private bool Meets(Frame frame)
    {
        foreach (Condition condition in conditions)
        {
            if (!condition(frame))
                return false;
        }

        return true;
    }

    private T Guarded<T>(Func<T> call, Frame frame)
    {
        try
        {
            return call();
        }
        catch (ValueException exception)
        {
            throw ExpressionCompiler.Failure(exception, span, frame);
        }
    }
}
