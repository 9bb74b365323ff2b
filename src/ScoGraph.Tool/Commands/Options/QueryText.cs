using System.CommandLine;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>Where a command's query comes from: the argument, a file, or standard input.</summary>
internal sealed class QueryText
{
    public Argument<string?> Argument { get; } = new("query")
    {
        Description = "The question in openCypher; - or nothing reads it from standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<string?> File { get; } = new("--file")
    {
        Description = "A file to read the question from.",
        HelpName = "FILE.cypher",
    };

    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public string Read(ParseResult parsed, TextReader input)
    {
        string? text = parsed.GetValue(Argument), file = parsed.GetValue(File);
        if (text is not null && file is not null)
            throw new UsageException("The question is given twice: as an argument and as a file.");
        if (file is not null)
            return FilePlaces.ReadText(file, "a question");
        if (text is not null and not "-")
            return text;
        string read = text is null && ReferenceEquals(input, Console.In) && !Console.IsInputRedirected ? "" : input.ReadToEnd();
        return read.Trim().Length > 0 ? read
            : throw new UsageException("There is no question: give it as an argument, with --file, or on standard input.");
    }
}
