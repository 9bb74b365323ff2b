namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>How often each step from a node counts. A struct, so that the loop over steps is compiled for it alone.</summary>
internal interface IStepFactor
{
    /// <returns>0 for a step that is not taken.</returns>
    long Of(int neighbour, int relationship);
}
