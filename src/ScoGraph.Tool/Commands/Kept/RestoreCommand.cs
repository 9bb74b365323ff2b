using System.CommandLine;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Kept;

/// <summary>scograph restore FILE COMMIT TARGET: the graph as it was after a commit, as a new file.</summary>
internal static class RestoreCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> file = KeptFile.Argument();
        Argument<long> commit = new("commit") { Description = "The number of the commit, as 'history' lists it." };
        Argument<string> target = new("target") { Description = "The file to make; it must not be there." };
        Command command = new("restore", "Writes the graph as it was after a commit into a new file. The file itself stays as it is.")
        {
            file, commit, target,
        };
        command.SetCancellable((parsed, _) =>
        {
            string path = parsed.GetRequiredValue(target);
            FilePlaces.CheckFilePlace(path);
            using SqliteGraph graph = KeptFile.Open(parsed.GetRequiredValue(file), readOnly: true);
            GraphView state = graph.AsOf(parsed.GetRequiredValue(commit));
            LongWork.Run(terminal, $"Writing {path}", () => SqliteGraph.Create(path, state));
            terminal.Errors.WriteLine($"Made {path}.");
            return ExitCodes.Success;
        });
        return command;
    }
}
