using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>What an operator does with many steps from a node at once. A struct, so that it is compiled for it alone.</summary>
internal interface IStepsVisitor
{
    void Take(AdjacencyChunk steps);
}
