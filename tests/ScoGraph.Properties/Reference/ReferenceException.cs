namespace ScoGraph.Properties.Reference;

/// <summary>
/// The reference cannot say what the query gives: an error at run time, or more work than a case may cost. The case is drawn anew.
/// </summary>
internal sealed class ReferenceException(string message) : Exception(message);
