using System.CommandLine;
using System.Text.Json;
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
        Option<string> format = new("--format", "-f") { Description = "How to write the facts: an object of JSON on each line.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        Command command = new("propose", "Proposes facts between entities of a graph that a text seems to state. Nothing enters the graph.")
        {
            text, graph, patterns, format,
        };
        command.SetCancellable((parsed, cancellationToken) =>
        {
            TextDocument read = TextArgument.Read(parsed.GetRequiredValue(text));
            string? file = parsed.GetValue(patterns), own = file is null ? null : FilePlaces.ReadText(file, "patterns");
            using Graph opened = GraphOption.Open(parsed.GetValue(graph), terminal, cancellationToken, readOnly: true);
            JsonLines.Write(FactProposer.Of(opened, own, file ?? "").Propose(read, cancellationToken), terminal.Output, Write);
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Write(Utf8JsonWriter json, FactProposal fact)
    {
        json.WriteString("type", fact.Type);
        json.WriteString("start", fact.Start);
        json.WriteString("end", fact.End);
        json.WriteNumber("paragraph", fact.Paragraph);
        json.WriteStartArray("span");
        json.WriteNumberValue(fact.Span.Start);
        json.WriteNumberValue(fact.Span.End);
        json.WriteEndArray();
        json.WriteString("evidence", fact.Because is null ? "stated" : "inferred");
        json.WriteString("because", fact.Because);
        json.WriteString("pattern", fact.Pattern);
        if (fact.IsKnown)
            json.WriteBoolean("known", true);
        if (fact.Properties.Count == 0)
            return;
        json.WriteStartObject("properties");
        foreach ((string key, object value) in fact.Properties)
        {
            if (value is bool truth)
                json.WriteBoolean(key, truth);
            else
                json.WriteString(key, (string)value);
        }

        json.WriteEndObject();
    }
}
