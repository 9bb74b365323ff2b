using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Writes;

/// <summary>What a MERGE is made of.</summary>
/// <param name="Check">What its pattern must not be.</param>
/// <param name="Match">Finds the pattern.</param>
/// <param name="Found">What is kept of a row that was found: all that updates read and that goes on.</param>
internal sealed record MergePlan(MergeCheck Check, PipelinePlan Match, ElementCreator Creator, MergeUpdates Updates, SlotSet Found);
