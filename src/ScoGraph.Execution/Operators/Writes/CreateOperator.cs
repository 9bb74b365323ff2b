using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Writes;

/// <summary>Creates for each row.</summary>
internal sealed class CreateOperator(ElementCreator creator, HeldRows held) : WriteOperator(held)
{
    protected override void Write(Frame frame, IGraphWriter writer)
    {
        creator.Create(frame, writer);
        Keep(frame);
    }
}
