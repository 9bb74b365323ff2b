namespace ScoGraph.Procedures.Apoc.Schemas;

/// <summary>How nodes of a label are joined to those of another one by relationships of a type.</summary>
/// <param name="Type">The type.</param>
/// <param name="From">The label of the nodes that they start from.</param>
/// <param name="To">The label of the nodes that they end at.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Starts">At how many nodes they start.</param>
/// <param name="Ends">At how many nodes they end.</param>
internal sealed record LinkFacts(string Type, string From, string To, long Count, long Starts, long Ends);
