using System.CommandLine;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Kept;

/// <summary>scograph verify FILE: reads all of a file and says whether it is whole.</summary>
internal static class VerifyCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> file = KeptFile.Argument();
        Command command = new("verify", "Reads all of a file: checksums, the chain of its commits, and whether its pages are what those say.") { file };
        command.SetCancellable((parsed, _) =>
        {
            using SqliteGraph graph = KeptFile.Open(parsed.GetRequiredValue(file), readOnly: true);
            GraphFileReport report = LongWork.Run(terminal, $"Reading {graph.Path}", _ => graph.Verify());
            foreach (string problem in report.Problems)
                ErrorText.Write(problem, terminal);
            terminal.Output.WriteLine(
                $"{graph.Path}: {(report.IsWhole ? "whole" : "damaged")}; {report.Nodes} nodes, {report.Relationships} relationships, {report.Commits} commits, {report.Pages} pages");
            return report.IsWhole ? ExitCodes.Success : ExitCodes.Failed;
        });
        return command;
    }
}
