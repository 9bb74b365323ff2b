using System.Collections.Immutable;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Writes;

/// <summary>Sets and removes for each row.</summary>
internal sealed class UpdateOperator(ImmutableArray<Update> updates, HeldRows held) : WriteOperator(held)
{
    protected override void Write(Frame frame, IGraphWriter writer)
    {
        foreach (Update update in updates)
            update(frame, writer);
        Keep(frame);
    }
}
