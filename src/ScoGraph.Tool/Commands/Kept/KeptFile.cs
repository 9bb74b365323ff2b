using System.CommandLine;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Tool.Commands.Kept;

/// <summary>The file that a command looks after.</summary>
internal static class KeptFile
{
    public static Argument<string> Argument() => new("file") { Description = "The file that keeps a graph, such as towns.scograph." };

    /// <summary>The graph of a file that is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="readOnly">Whether it is only read, as it may be beside a program that writes it.</param>
    /// <exception cref="SessionException">There is no such file.</exception>
    /// <exception cref="GraphFileException">The file is refused.</exception>
    public static SqliteGraph Open(string path, bool readOnly) => KeptGraph.OpenFile(path, null, readOnly);
}
