using System.CommandLine;
using ScoGraph.Documents;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Tool.Commands.Texts;

/// <summary>The text that a command reads.</summary>
internal static class TextArgument
{
    public static Argument<string> Create() => new("text")
    {
        Description = "A text: plain (.txt), Markdown (.md), HTML (.html), PDF (.pdf) or Word (.docx).",
    };

    /// <exception cref="DocumentException">The text is empty, broken or too large.</exception>
    /// <exception cref="SessionException">There is no such file, or the system refuses access.</exception>
    public static TextDocument Read(string path) => Directory.Exists(path)
        ? throw new SessionException($"'{path}' is a folder; name a file that holds a text.")
        : FilePlaces.Read(path, () => DocumentReader.Read(path));
}
