namespace ScoGraph.Documents;

/// <summary>A text, a file of patterns or a review file was refused: the message says where, and what would be right.</summary>
public sealed class DocumentException : ScoGraphException
{
    internal DocumentException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
