using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans.Seeks;

/// <summary>The nodes of which something computed may equal a value; what is computed of them is kept for all rows of a run.</summary>
/// <param name="slot">Where the nodes go.</param>
/// <param name="nodes">All that there are.</param>
/// <param name="value">What is to equal what is computed of them.</param>
internal sealed class ComputedSeekOperator(int slot, NodesByValue nodes, Evaluator value) : Operator
{
    public override void Open(Frame frame) => nodes.Release(frame);

    public override bool Process(Frame frame)
    {
        nodes.Refresh(frame);
        if (!frame.TryCompute(value, out Value sought))
            return PassOn(nodes.All, frame);
        // Where it cannot be told of a node, that is so whatever it is compared with.
        return (sought.IsNull || nodes.Of(sought) is not { } same || PassOn(same, frame)) && PassOn(nodes.Untold, frame);
    }

    private bool PassOn(List<int> found, Frame frame)
    {
        for (int i = 0; i < found.Count; i++)
        {
            frame.Tick();
            Value.PutNode(ref frame.Row[slot], found[i]);
            if (!Next.Process(frame))
                return false;
        }

        return true;
    }
}
