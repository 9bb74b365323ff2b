using System.CommandLine;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph create FILE: makes a file that keeps every change, empty or of another graph.</summary>
internal static class CreateCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> file = new("file") { Description = "The file to make, such as towns.scograph, which must not be there, or postgres://USER:PASSWORD@HOST/DATABASE?schema=NAME." };
        Option<string?> source = new("--graph", "-g")
        {
            Description = "The graph that it begins with: a file of any format that import reads, or a folder of CSV. Without it, it is empty.",
            HelpName = "FILE",
        };
        Command command = new("create", "Makes a file or database that keeps every change, empty or with the graph of another file.") { file, source };
        AuthorOptions authors = new();
        authors.AddTo(command);
        command.SetCancellable((parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(file);
            FilePlaces.CheckFilePlace(path);
            using Graph graph = parsed.GetValue(source) is { } from
                ? GraphOption.Open(from, terminal, cancellationToken, readOnly: true) : new Graph();
            KeptGraph.Create(path, graph, authors.Read(parsed));
            terminal.Errors.WriteLine($"Made {KeptGraph.Shown(path)}.");
            return ExitCodes.Success;
        });
        return command;
    }
}
