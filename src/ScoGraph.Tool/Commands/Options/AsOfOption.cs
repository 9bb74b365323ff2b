using System.CommandLine;
using ScoGraph.Sqlite.History;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>--as-of COMMIT|INSTANT: the state of the past that is asked.</summary>
internal static class AsOfOption
{
    public const string Name = "--as-of";

    public static Option<string?> Create() => new(Name)
    {
        Description = "Asks FILE.scograph as it was after a commit, by its number as 'history' lists it, or at an instant; nothing is changed then.",
        HelpName = "COMMIT|INSTANT",
    };

    /// <summary>The state; null where the option is not given.</summary>
    /// <exception cref="UsageException">The text is neither a number nor an instant.</exception>
    public static PastPoint? Read(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text ? null : PastPoint.Read(text)
            ?? throw new UsageException($"'{text}' is no state of the past: {Name} takes {PastPoint.Takes}.");
}
