namespace ScoGraph.Sessions.Running;

/// <summary>A session cannot do what a magic asks. The message is for the user.</summary>
internal sealed class SessionException(string message, Exception? inner = null) : ScoGraphException(message, inner);
