using ScoGraph.Execution.Expressions;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>What LOAD CSV reads, and how.</summary>
internal sealed record CsvSource(PlacedEvaluator Location, bool Headers, char Terminator);
