namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>Relationships between a node of the row and the far end of a branch's first step.</summary>
/// <param name="From">The slot of the node.</param>
/// <param name="Types">Which relationships are meant.</param>
/// <param name="Different">The slots of relationships of the row that they must differ from.</param>
/// <param name="DiffersFromStep">Whether they must differ from the step, too.</param>
/// <param name="IsMissing">Whether there must be none.</param>
internal sealed record SideShape(int From, LinkTypes Types, int[] Different, bool DiffersFromStep, bool IsMissing)
{
    /// <summary>Whether there must be none, whichever relationships the row has.</summary>
    public bool IsMissingAlone => IsMissing && !DiffersFromStep && Different.Length == 0;
}
