namespace ScoGraph.Server.Bolt.PackStream;

/// <summary>A well-formed value that no query can work with.</summary>
internal sealed class ValueProblemException(string message) : Exception(message);
