using System.CommandLine;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>--procedures NAME: functions and procedures beyond those of the language.</summary>
internal static class ProceduresOption
{
    public static Option<string[]> Create()
    {
        Option<string[]> option = new("--procedures")
        {
            Description = "Adds functions and procedures to those of the language: apoc for those of APOC that scripts lean on.",
            HelpName = "NAME",
        };
        option.AcceptOnlyFromAmong([.. ProcedureSets.Names]);
        return option;
    }

    public static IReadOnlyList<GraphExtension> Read(ParseResult parsed, Option<string[]> option) =>
        [.. (parsed.GetValue(option) ?? []).Select(ProcedureSets.Find).OfType<GraphExtension>().Distinct()];

    /// <summary>The options of a graph that has them.</summary>
    public static GraphOptions Options(ParseResult parsed, Option<string[]> option) => new() { Extensions = Read(parsed, option) };

    /// <summary>The option as it was given, for a command line that is written down.</summary>
    public static IEnumerable<string> Given(ParseResult parsed, Option<string[]> option) =>
        (parsed.GetValue(option) ?? []).Select(name => $"{option.Name}={name}");
}
