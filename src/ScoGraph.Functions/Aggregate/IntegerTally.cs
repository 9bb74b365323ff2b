namespace ScoGraph.Functions.Aggregate;

/// <summary>What is left of some integers that came one after the other, for functions to which that is enough.</summary>
/// <param name="Count">How many they are, at least one where they are added to others.</param>
/// <param name="First">The first of them.</param>
/// <param name="Sum">Their sum, where it is asked for.</param>
/// <param name="Extreme">The least or the greatest of them, where it is asked for.</param>
internal readonly record struct IntegerTally(long Count, long First, long Sum, long Extreme);
