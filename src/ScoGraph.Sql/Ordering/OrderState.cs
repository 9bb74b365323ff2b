namespace ScoGraph.Sql.Ordering;

/// <summary>How far a pattern has been walked through.</summary>
/// <param name="Steps">The steps that were made, as bits.</param>
/// <param name="Nodes">The nodes that were found, as bits.</param>
/// <param name="Labelled">Those of them whose labels are certain, as bits.</param>
/// <param name="Conditions">The conditions that were tested, as bits.</param>
/// <param name="Own">The node by which rows are spread: all at it is here.</param>
internal readonly record struct OrderState(int Steps, int Nodes, int Labelled, int Conditions, int Own);
