namespace ScoGraph.Server.Bolt.PackStream;

/// <summary>Bytes that are no PackStream, or not what a message holds.</summary>
internal sealed class PackException(string message) : Exception(message);
