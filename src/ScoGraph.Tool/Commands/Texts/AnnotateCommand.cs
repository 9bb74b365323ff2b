using System.CommandLine;
using System.Text.Json;
using ScoGraph.Documents;
using ScoGraph.Documents.Review;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Texts;

/// <summary>scograph annotate TEXT: which entities of a graph each paragraph names, and where.</summary>
internal static class AnnotateCommand
{
    /// <summary>Of more unknown names than this only the number is written.</summary>
    private const int MostUnknown = 50;

    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> text = TextArgument.Create();
        Option<string?> graph = GraphOption.Create();
        Option<string> format = new("--format", "-f") { Description = "How to write the mentions: an object of JSON on each line.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        Command command = new(
            "annotate", "Finds which entities of a graph each paragraph of a text names. Names that the graph does not know go to standard error.")
        {
            text, graph, format,
        };
        command.SetCancellable((parsed, cancellationToken) =>
        {
            TextDocument read = TextArgument.Read(parsed.GetRequiredValue(text));
            using Graph opened = GraphOption.Open(parsed.GetValue(graph), terminal, cancellationToken, readOnly: true);
            EntityNames names = EntityNames.Of(opened);
            JsonLines.Write(names.FindIn(read), terminal.Output, Write);
            TellUnknown(names.FindUnknown(read), terminal.Errors);
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Write(Utf8JsonWriter json, EntityMention mention)
    {
        json.WriteString("entity", mention.Entity);
        json.WriteNumber("paragraph", mention.Paragraph);
        json.WriteBoolean("nested", mention.IsNested);
        json.WriteStartArray("spans");
        foreach (PassageSpan span in mention.Spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void TellUnknown(IReadOnlyList<KeyValuePair<string, int>> unknown, TextWriter errors)
    {
        foreach ((string name, int count) in unknown.Take(MostUnknown))
            errors.WriteLine($"unknown: {name} ({count})");
        if (unknown.Count > MostUnknown)
            errors.WriteLine($"{unknown.Count} unknown names, of which the most frequent {MostUnknown} are listed.");
    }
}
