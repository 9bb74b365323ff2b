using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Paths;

/// <summary>A lower bound of the cost that remains to a fixed target.</summary>
internal interface IDistanceEstimate
{
    /// <summary>At most the cost of any path from a node to the target.</summary>
    double Remaining(int node);

    /// <summary>Refuses a step that shows the bound to be wrong.</summary>
    void Verify(int from, Step step, double weight);
}
