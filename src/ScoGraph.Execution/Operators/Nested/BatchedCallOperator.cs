using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Operators.Writes;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Running;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>
/// CALL { … } IN TRANSACTIONS: takes all rows, runs the subquery for one after the other, and commits after so many of them. Where a batch
/// fails, what it changed is dropped; then the statement fails, or the rows of the batch go on with nulls.
/// </summary>
internal sealed class BatchedCallOperator : Operator, IRowTaker
{
    private readonly BatchShape _shape;
    private readonly HeldRows _held;
    private readonly Pipeline _inner;
    private readonly List<Value[]> _rows = [];
    private readonly List<Value[]> _results = [];
    private readonly HeldMemory _memory = new();
    private bool _found;

    public BatchedCallOperator(BatchShape shape, HeldRows held, PipelinePlan inner, Frame frame)
    {
        (_shape, _held) = (shape, held);
        _inner = inner.Begin(frame, this);
    }

    public override void Open(Frame frame) => Clear(frame);

    public override bool Process(Frame frame)
    {
        Hold(_held.Before, _rows, frame);
        return true;
    }

    public override void Complete(Frame frame)
    {
        frame.Place = _shape.Batches.Span;
        ITransactionChain transactions = frame.Transactions ?? throw RuntimeErrors.TransactionWithin();
        int size = _shape.Read(frame), batch = 0;
        bool goesOn = true;
        for (int from = 0; from < _rows.Count; from += Math.Min(size, _rows.Count - from))
        {
            List<Value[]> rows = _rows.GetRange(from, Math.Min(size, _rows.Count - from));
            int before = _results.Count;
            if (!goesOn)
            {
                LeaveOut(rows, before, frame);
                Report(BatchStatus.NotStarted, before, frame);
            }
            else if (Run(rows, transactions, frame) is { } failure)
            {
                LeaveOut(rows, before, frame);
                Report(BatchStatus.Failed(++batch, failure), before, frame);
                goesOn = !_shape.Batches.Breaks;
            }
            else
            {
                Report(BatchStatus.Committed(++batch), before, frame);
            }
        }

        foreach (Value[] row in _results)
        {
            frame.Tick();
            _held.After.Restore(frame, row);
            if (!Next.Process(frame))
                break;
        }

        Clear(frame);
    }

    bool IRowTaker.Take(Frame frame)
    {
        _found = true;
        if (!_shape.Call.IsUnit)
            Hold(_held.After, _results, frame);
        return true;
    }

    /// <summary>Runs the subquery for the rows of a batch and commits; the message of what made it fail, or null.</summary>
    private string? Run(List<Value[]> rows, ITransactionChain transactions, Frame frame)
    {
        (long multiplicity, long made, OperatorProfile? profile) = (frame.Multiplicity, frame.Made, frame.Clock?.Current);
        try
        {
            foreach (Value[] row in rows)
            {
                frame.Tick();
                _held.Before.Restore(frame, row);
                Call(frame);
            }

            frame.Place = _shape.Batches.Span;
            frame.Continue(transactions.Commit(frame.Writer!));
            return null;
        }
        catch (Exception exception) when (_shape.Batches.GoesOn && ErrorNet.IsFailure(exception))
        {
            frame.Multiplicity = multiplicity;
            frame.Forget(made);
            frame.Clock?.Enter(profile);
            frame.Continue(transactions.Drop());
            return (exception.InnerException as ValueException ?? exception).Message;
        }
    }

    private void Call(Frame frame)
    {
        _found = false;
        _inner.Execute(frame);
        if (!_shape.Call.IsUnit && (_found || _shape.Call.Nulls is null))
            return;
        foreach (int slot in _shape.Call.Nulls ?? [])
            frame.Row[slot] = default;
        Hold(_held.After, _results, frame);
    }

    /// <summary>Puts nulls in the place of what the rows of a batch gave.</summary>
    private void LeaveOut(List<Value[]> rows, int before, Frame frame)
    {
        _results.RemoveRange(before, _results.Count - before);
        foreach (Value[] row in rows)
        {
            _held.Before.Restore(frame, row);
            foreach (int slot in _shape.Outputs)
                frame.Row[slot] = default;
            Hold(_held.After, _results, frame);
        }
    }

    /// <summary>Puts the status of a batch into the rows that it gave.</summary>
    private void Report(Value status, int before, Frame frame)
    {
        if (_shape.Status < 0)
            return;
        for (int i = before; i < _results.Count; i++)
        {
            _held.After.Restore(frame, _results[i]);
            frame.Row[_shape.Status] = status;
            _results[i] = _held.After.Save(frame);
        }
    }

    private void Hold(SlotSet slots, List<Value[]> rows, Frame frame)
    {
        Value[] row = slots.Save(frame);
        _memory.AddRow(frame, row);
        rows.Add(row);
    }

    private void Clear(Frame frame)
    {
        _memory.Release(frame);
        _rows.Clear();
        _results.Clear();
    }
}
