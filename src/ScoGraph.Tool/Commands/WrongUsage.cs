using System.CommandLine;
using System.CommandLine.Parsing;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class WrongUsage
{
    /// <summary>Words with which a question begins that was written without quotes.</summary>
    private static readonly HashSet<string> Clauses = new(StringComparer.OrdinalIgnoreCase)
    {
        "MATCH", "OPTIONAL", "RETURN", "WITH", "UNWIND", "CREATE", "MERGE", "CALL", "LOAD",
    };

    public static void Write(ParseResult parsed, string[] arguments, ToolTerminal terminal)
    {
        Command command = parsed.CommandResult.Command;
        if (command is RootCommand && parsed.UnmatchedTokens is [{ } wrong, ..] && !wrong.StartsWith('-'))
        {
            string? near = Clauses.Contains(wrong) ? null : NearestName.Find(wrong, command.Subcommands.Select(c => c.Name));
            ErrorText.Write(
                $"There is no command '{wrong}'." + (near is null ? " A question stands in quotes, as one argument." : $" Did you mean '{near}'?"),
                terminal);
        }
        else
        {
            foreach (ParseError error in parsed.Errors)
                ErrorText.Write(error.Message + Suggest(parsed, command, error.Message, arguments), terminal);
        }

        terminal.Errors.WriteLine("'scograph --help' and 'scograph <command> --help' tell what is possible.");
    }

    /// <summary>What to write for an argument that a message is about.</summary>
    private static string Suggest(ParseResult parsed, Command command, string message, string[] arguments)
    {
        if (parsed.UnmatchedTokens.FirstOrDefault(t => message.Contains($"'{t}'", StringComparison.Ordinal)) is not { } token)
            return "";
        int at = Array.IndexOf(arguments, token);
        if (at > 0 && arguments[at - 1] == SaveOption.Name)
            return $" The file to save to stands behind an equals sign: {SaveOption.Name}={token}.";
        string name = token.Split('=')[0];
        IEnumerable<string> known = name.StartsWith('-') ? command.Options.Select(o => o.Name) : command.Subcommands.Select(c => c.Name);
        return NearestName.Find(name, known) is { } near ? $" Did you mean '{near}'?" : "";
    }
}
