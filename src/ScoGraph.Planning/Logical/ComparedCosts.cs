namespace ScoGraph.Planning.Logical;

/// <summary>Why an operator stands in a plan: what it was estimated to cost, and what the other way would, for EXPLAIN.</summary>
/// <param name="Chosen">The way that was chosen, as a verb: weighing, walking.</param>
/// <param name="Cost">What it is estimated to cost, in nodes that are read one after the other.</param>
/// <param name="Other">The way that was not.</param>
/// <param name="OtherCost">What that is estimated to cost.</param>
internal sealed record ComparedCosts(string Chosen, double Cost, string Other, double OtherCost);
