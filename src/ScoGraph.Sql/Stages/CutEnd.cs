using ScoGraph.Planning.Logical;

namespace ScoGraph.Sql.Stages;

/// <summary>How the last stage ends, and what is done with the rows of all databases.</summary>
/// <param name="End">What of equal rows matters.</param>
/// <param name="Below">What each database does last, where rows have a weight and where they have none.</param>
/// <param name="Above">What is done with all rows, from the first operator.</param>
internal sealed record CutEnd(StageEnd End, Func<bool, LogicalOperator[]> Below, IReadOnlyList<LogicalOperator> Above);
