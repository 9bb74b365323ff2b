using System.CommandLine;
using ScoGraph.Knowledge;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph check FILE: whether a file is a whole graph, and whether its facts say where they come from.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> file = new("file") { Description = "A graph: a file of JSON, JSON Lines, GraphML or openCypher, or a folder of CSV." };
        Option<bool> citations = new("--citations")
        {
            Description = "Checks also that every fact cites a document and its paragraphs, as in the built-in graph.",
        };
        Command command = new("check", "Checks a file: its format, its references and, if asked, its citations. Problems go to standard error.")
        {
            file, citations,
        };
        command.SetCancellable((parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(file);
            using Graph graph = GraphOption.Open(path, terminal, cancellationToken, readOnly: true);
            GraphSchema schema = graph.Schema();
            terminal.Output.WriteLine($"{path}: {schema.Nodes} nodes and {schema.Relationships} relationships, every reference leads to a node.");
            if (!parsed.GetValue(citations))
                return ExitCodes.Success;
            if (KeptGraph.Is(path))
                throw new SessionException($"Citations are checked of a file of JSON: export '{path}' to one first.");
            if (Directory.Exists(path))
                throw new SessionException($"'{path}' is a folder; citations are checked of a file of JSON, as 'scograph import' writes it.");
            int facts = FilePlaces.Read(path, () => KnowledgeGraph.Load(path, cancellationToken).Facts.Count);
            terminal.Output.WriteLine($"{path}: {facts} facts, every one with its citation.");
            return ExitCodes.Success;
        });
        return command;
    }
}
