namespace ScoGraph;

/// <summary>A graph's file was refused, or a change to it: the message says which file, and what would be right.</summary>
public sealed class GraphFileException : IOException
{
    internal GraphFileException(GraphFileProblem problem, string path, string message, Exception? inner = null)
        : base($"{message} ({path})", inner)
    {
        Problem = problem;
        Path = path;
    }

    /// <summary>What is wrong.</summary>
    public GraphFileProblem Problem { get; }

    /// <summary>The file.</summary>
    public string Path { get; }
}
