using System.CommandLine;
using ScoGraph.Tool.Commands;
using ScoGraph.Tool.Commands.Jupyter;

namespace ScoGraph.Tool;

/// <summary>The command line: parses it, runs a command, turns what goes wrong into a message and an exit code.</summary>
internal static class ToolApplication
{
    public static int Run(string[] arguments, TextReader input, TextWriter output, TextWriter errors)
    {
        RootCommand root = new("Asks a knowledge graph questions in openCypher. Without --graph it asks the built-in graph of the Shanghai Cooperation Organisation.")
        {
            QueryCommand.Create(input, output, errors),
            ExplainCommand.Create(input, output, errors),
            BatchCommand.Create(input, output),
            SchemaCommand.Create(output),
            JupyterCommand.Create(output),
            DrawCommand.Create(output, errors),
            ImportCommand.Create(output, errors),
            ExportCommand.Create(output, errors),
            CheckCommand.Create(output),
            CompletionCommand.Create(output),
        };
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
                errors.WriteLine(error.Message);
            errors.WriteLine("'scograph --help' and 'scograph <command> --help' tell what is possible.");
            return ExitCodes.WrongUsage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = errors });
        }
        catch (UsageException exception)
        {
            errors.WriteLine(exception.Message);
            return ExitCodes.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("Stopped; nothing was changed.");
            return ExitCodes.Cancelled;
        }
        catch (Exception exception) when (exception is ScoGraphException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(exception.Message);
            return ExitCodes.Failed;
        }
    }
}
