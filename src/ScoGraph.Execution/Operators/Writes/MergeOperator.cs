using System.Collections.Immutable;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Writes;

/// <summary>For each row in turn what the pattern finds, or else what it creates; then the updates that are due.</summary>
internal sealed class MergeOperator : WriteOperator, IRowTaker
{
    private readonly MergePlan _plan;
    private readonly Pipeline _match;
    private readonly List<Value[]> _matches = [];
    private readonly HeldMemory _held = new();

    public MergeOperator(MergePlan plan, HeldRows held, Frame frame)
        : base(held)
    {
        _plan = plan;
        _match = plan.Match.Begin(frame, this);
    }

    protected override void Write(Frame frame, IGraphWriter writer)
    {
        _plan.Check.Check(frame);
        _matches.Clear();
        _held.Release(frame);
        _match.Execute(frame);
        if (_matches.Count == 0)
        {
            _plan.Creator.Create(frame, writer);
            Finish(_plan.Updates.OnCreate, frame, writer);
            return;
        }

        foreach (Value[] match in _matches)
        {
            _plan.Found.Restore(frame, match);
            Finish(_plan.Updates.OnMatch, frame, writer);
        }
    }

    bool IRowTaker.Take(Frame frame)
    {
        Value[] row = _plan.Found.Save(frame);
        _held.AddRow(frame, row);
        _matches.Add(row);
        return true;
    }

    private void Finish(ImmutableArray<Update> updates, Frame frame, IGraphWriter writer)
    {
        foreach (Update update in updates)
            update(frame, writer);
        Keep(frame);
    }
}
