using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>What an operator does with the steps from a node, many at once. A struct, so that what it does is compiled for it alone.</summary>
internal interface IStepsVisitor
{
    void Take(AdjacencyChunk steps);
}
