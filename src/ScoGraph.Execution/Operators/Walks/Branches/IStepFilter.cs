namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>Which steps from a node are meant. A struct, so that the loop over steps is compiled for it alone.</summary>
internal interface IStepFilter
{
    bool Takes(int neighbour, int relationship);
}
