namespace ScoGraph;

/// <summary>The base of every error that this library reports about a caller's input.</summary>
public abstract class ScoGraphException : Exception
{
    private protected ScoGraphException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
