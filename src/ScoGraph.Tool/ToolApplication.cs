using System.CommandLine;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Tool.Commands;
using ScoGraph.Tool.Commands.Jupyter;
using ScoGraph.Tool.Commands.Kept;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Commands.Serving;
using ScoGraph.Tool.Commands.Serving.Users;
using ScoGraph.Tool.Commands.Texts;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool;

/// <summary>The command line: parses it, runs a command, turns what goes wrong into a message and an exit code.</summary>
internal static class ToolApplication
{
    public static int Run(string[] arguments, ToolTerminal terminal)
    {
        RootCommand root = new(
            "Asks a knowledge graph questions in openCypher. Without --graph it asks the built-in graph of the Shanghai Cooperation Organisation. "
            + "A question alone, as in scograph \"RETURN 1\", is asked as 'query' asks it.")
        {
            QueryCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            WhyNotCommand.Create(terminal),
            ShellCommand.Create(terminal),
            BatchCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            JupyterCommand.Create(terminal.Output),
            ServeCommand.Create(terminal),
            ExploreCommand.Create(),
            McpCommand.Create(terminal),
            UsersCommand.Create(terminal),
            DrawCommand.Create(terminal),
            CreateCommand.Create(terminal),
            InfoCommand.Create(terminal),
            HistoryCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            BackupCommand.Create(terminal),
            RestoreCommand.Create(terminal),
            CompactCommand.Create(terminal),
            ForgetCommand.Create(terminal),
            ImportCommand.Create(terminal),
            ExportCommand.Create(terminal),
            CheckCommand.Create(terminal),
            AnnotateCommand.Create(terminal),
            ProposeCommand.Create(terminal),
            ReviewCommand.Create(terminal),
            AcceptCommand.Create(terminal),
            NewCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        string[] meant = arguments is [{ } first, ..] && first.Any(char.IsWhiteSpace) ? [QueryCommand.Name, .. arguments] : arguments;
        ParseResult parsed = root.Parse(SaveOption.Close(meant));
        if (parsed.Errors.Count > 0)
        {
            WrongUsage.Write(parsed, meant, terminal);
            return ExitCodes.WrongUsage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // A server lets answers end that are under way.
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
                Output = terminal.Output,
                Error = terminal.Errors,
            });
        }
        catch (UsageException exception)
        {
            ErrorText.Write(exception.Message, terminal);
            return ExitCodes.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            ErrorText.Write("Stopped; what was under way changed nothing.", terminal);
            return ExitCodes.Cancelled;
        }
        catch (ArgumentException exception)
        {
            // A parameter whose value no query can work with.
            ErrorText.Write(PlainMessage.Of(exception), terminal);
            return ExitCodes.Failed;
        }
        catch (QueryException exception)
        {
            ErrorText.Write(Asking.ToolHints.Command.In(exception).Message, terminal);
            return ExitCodes.Failed;
        }
        catch (Exception exception) when (exception is ScoGraphException or IOException or UnauthorizedAccessException)
        {
            ErrorText.Write(exception.Message, terminal);
            return ExitCodes.Failed;
        }
    }
}
