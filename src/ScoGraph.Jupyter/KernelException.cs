namespace ScoGraph.Jupyter;

/// <summary>The kernel cannot start as it is asked: a wrong connection file. The message is for the user.</summary>
internal sealed class KernelException(string message, Exception? inner = null) : ScoGraphException(message, inner);
