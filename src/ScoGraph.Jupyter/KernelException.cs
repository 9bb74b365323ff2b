namespace ScoGraph.Jupyter;

/// <summary>The kernel cannot do what it is asked: a wrong connection file, a magic used wrongly. The message is for the user.</summary>
internal sealed class KernelException(string message, Exception? inner = null) : ScoGraphException(message, inner);
