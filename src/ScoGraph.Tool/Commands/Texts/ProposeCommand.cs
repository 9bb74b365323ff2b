using System.CommandLine;
using ScoGraph.Documents;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Texts;

/// <summary>scograph propose TEXT: facts that a text seems to state, for a person to confirm.</summary>
internal static class ProposeCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> text = TextArgument.Create();
        Option<string?> graph = GraphOption.Create();
        Option<string?> patterns = new("--patterns") { Description = "A file of JSON with patterns that are tried before the built-in ones.", HelpName = "FILE" };
        Option<string?> document = new("--document") { Description = "The key of the document in citations; without it the name of the text's file.", HelpName = "KEY" };
        document.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } key && !Citation.TryParse($"{key}#1", out _, out string? fault))
                result.AddError($"'{key}' is no key of a document: {fault}");
        });
        Option<string> format = new("--format", "-f") { Description = "How to write the facts: an object of JSON on each line.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        Command command = new("propose", "Proposes facts between entities of a graph that a text seems to state. Nothing enters the graph.")
        {
            text, graph, patterns, document, format,
        };
        command.SetCancellable((parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(text);
            TextDocument read = TextArgument.Read(path);
            string? file = parsed.GetValue(patterns), own = file is null ? null : FilePlaces.ReadText(file, "patterns");
            using Graph opened = GraphOption.Open(parsed.GetValue(graph), terminal, cancellationToken, readOnly: true);
            string key = parsed.GetValue(document) ?? DocumentReader.KeyOf(path);
            IReadOnlyList<FactProposal> facts = FactProposer.Of(opened, own, file ?? "").Propose(read, cancellationToken);
            ReviewFile.Write(facts.Select(fact => ReviewItem.Of(read, key, fact)), terminal.Output);
            return ExitCodes.Success;
        });
        return command;
    }
}
