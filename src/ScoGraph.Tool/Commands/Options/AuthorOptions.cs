using System.CommandLine;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>--author and --message: who changes a file that keeps its history, and why.</summary>
internal sealed class AuthorOptions
{
    private readonly Option<string?> _author = new("--author")
    {
        Description = "Who makes the change, for the history of FILE.scograph.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _message = new("--message")
    {
        Description = "Why, for the history of FILE.scograph.",
        HelpName = "TEXT",
    };

    public void AddTo(Command command)
    {
        command.Add(_author);
        command.Add(_message);
    }

    /// <summary>What was given, where a file is made that records it.</summary>
    public CommitNote Read(ParseResult parsed) => new(parsed.GetValue(_author), parsed.GetValue(_message));

    /// <summary>What was given.</summary>
    /// <param name="target">The file that is written; null for none.</param>
    /// <param name="asOf">Whether a state of the past is asked, which is not changed.</param>
    /// <exception cref="UsageException">Nothing is written that would record it.</exception>
    public CommitNote Read(ParseResult parsed, string? target, bool asOf = false)
    {
        CommitNote note = Read(parsed);
        if (note == CommitNote.None || (target is not null && !asOf && KeptGraph.Is(target)))
            return note;
        string given = note.Author is null ? _message.Name : _author.Name;
        throw new UsageException(
            asOf ? $"{given} is about a change, and {AsOfOption.Name} asks of a state that is not changed; leave one out."
                : $"{given} is recorded by a file that 'scograph create FILE.scograph' made; {(target is null ? "no file is written here" : $"'{target}' keeps no history")}.");
    }
}
