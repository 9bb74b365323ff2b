using System.CommandLine;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Kept;

/// <summary>scograph compact FILE: gives room back, and ends the history where that is asked for.</summary>
internal static class CompactCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> file = KeptFile.Argument();
        Option<long?> from = new("--from")
        {
            Description = "Ends the history before this commit: the state after it becomes the oldest. Without it all of the history is kept.",
            HelpName = "COMMIT",
        };
        Command command = new("compact", "Gives the room back that a file does not need.") { file, from };
        command.SetCancellable((parsed, _) =>
        {
            string path = parsed.GetRequiredValue(file);
            long before = new FileInfo(path) is { Exists: true } there ? there.Length : 0;
            using (SqliteGraph graph = KeptFile.Open(path, readOnly: false))
            {
                if (parsed.GetValue(from) is { } commit)
                    graph.Retain(commit);
                LongWork.Run(terminal, $"Writing {path}", graph.Compact);
            }

            terminal.Output.WriteLine($"{path}: {before} bytes before, {new FileInfo(path).Length} now");
            return ExitCodes.Success;
        });
        return command;
    }
}
