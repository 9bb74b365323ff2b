using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Execution.Operators.Writes;

/// <summary>A relationship to create for each row.</summary>
internal sealed record NewRelationship(int Slot, NewType Type, int From, int To, Evaluator? Properties, SourceSpan Place);
