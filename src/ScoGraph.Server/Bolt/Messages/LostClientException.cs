namespace ScoGraph.Server.Bolt.Messages;

/// <summary>The client went, or takes nothing: there is nobody to answer.</summary>
internal sealed class LostClientException() : Exception("The client went, or takes nothing.");
