namespace ScoGraph.Algorithms.Flow;

/// <summary>A greatest flow.</summary>
/// <param name="Value">What flows from source to sink in all.</param>
/// <param name="Flows">
/// The relationships through which something flows, by id. Which of several greatest flows this is, is not promised.
/// </param>
internal sealed record FlowResult(double Value, RelationshipFlow[] Flows);
