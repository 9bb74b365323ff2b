using System.CommandLine;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Kept;

/// <summary>scograph backup FILE COPY: copies a file with its history, while others use it.</summary>
internal static class BackupCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> file = KeptFile.Argument();
        Argument<string> copy = new("copy") { Description = "The file to make; it must not be there." };
        Command command = new("backup", "Copies a file with its history, whole or not at all; others may read and write it meanwhile.") { file, copy };
        command.SetCancellable((parsed, _) =>
        {
            string path = parsed.GetRequiredValue(copy);
            FilePlaces.CheckFilePlace(path);
            using SqliteGraph graph = KeptFile.Open(parsed.GetRequiredValue(file), readOnly: true);
            LongWork.Run(terminal, $"Writing {path}", () => graph.Backup(path));
            terminal.Errors.WriteLine($"Made {path}.");
            return ExitCodes.Success;
        });
        return command;
    }
}
