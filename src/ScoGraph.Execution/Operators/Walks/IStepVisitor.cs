namespace ScoGraph.Execution.Operators.Walks;

/// <summary>What an operator does with each step from a node. A struct, so that the loop over steps is compiled for it alone.</summary>
internal interface IStepVisitor
{
    /// <returns>False to take no more steps.</returns>
    bool Step(int neighbour, int relationship);
}
