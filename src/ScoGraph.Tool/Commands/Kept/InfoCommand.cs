using System.CommandLine;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Kept;

/// <summary>scograph info FILE: what a file holds, told without reading all of it.</summary>
internal static class InfoCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> file = KeptFile.Argument();
        Command command = new("info", "Tells what a file holds: its size, its commits, how many nodes and relationships.") { file };
        command.SetCancellable((parsed, _) =>
        {
            using SqliteGraph graph = KeptFile.Open(parsed.GetRequiredValue(file), readOnly: true);
            GraphSchema schema = graph.Schema();
            terminal.Output.WriteLine($"file            {graph.Path}");
            terminal.Output.WriteLine($"bytes           {new FileInfo(graph.Path).Length}");
            terminal.Output.WriteLine($"nodes           {schema.Nodes}");
            terminal.Output.WriteLine($"relationships   {schema.Relationships}");
            terminal.Output.WriteLine($"oldest state    {graph.FirstState}");
            terminal.Output.WriteLine($"last commit     {graph.LastCommit}");
            if (graph.Warning is { } warning)
                terminal.Errors.WriteLine($"warning: {warning}");
            return ExitCodes.Success;
        });
        return command;
    }
}
