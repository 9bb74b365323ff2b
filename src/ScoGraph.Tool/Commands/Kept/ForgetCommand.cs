using System.CommandLine;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Kept;

/// <summary>scograph forget FILE --node ID: removes an element, or a property of it, from all of a file.</summary>
internal static class ForgetCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> file = KeptFile.Argument();
        Option<long?> node = new("--node") { Description = "The id of the node, as RETURN id(n) gives it.", HelpName = "ID" };
        Option<long?> relationship = new("--relationship") { Description = "The id of the relationship.", HelpName = "ID" };
        Option<string?> property = new("--property") { Description = "The property; without it all of the element goes.", HelpName = "KEY" };
        Command command = new(
            "forget", "Removes an element, or a property of it, from a file and all of its history, and looks for its texts in the file's bytes.")
        {
            file, node, relationship, property,
        };
        command.SetCancellable((parsed, _) =>
        {
            string? key = parsed.GetValue(property);
            Erasure erasure = (parsed.GetValue(node), parsed.GetValue(relationship)) switch
            {
                ({ } id, null) when id >= 0 => Erasure.OfNode(id, key),
                (null, { } id) when id >= 0 => Erasure.OfRelationship(id, key),
                _ => throw new UsageException("Name what is to be forgotten: --node ID or --relationship ID, an id that is not negative."),
            };
            string path = parsed.GetRequiredValue(file);
            long removed = LongWork.Run(terminal, $"Writing {path}", _ => SqliteGraph.Forget(path, erasure));
            terminal.Output.WriteLine($"{path}: {removed} values removed");
            return ExitCodes.Success;
        });
        return command;
    }
}
