using System.CommandLine;
using ScoGraph.Formats.Exports;
using ScoGraph.Tool.Output;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph export FILE: the graph, or what a question finds, for other programs.</summary>
internal static class ExportCommand
{
    private const string Json = "json";

    private static readonly Dictionary<string, GraphFormat?> Formats = new(StringComparer.Ordinal)
    {
        [Json] = null,
        ["cypher"] = GraphFormat.Cypher,
        ["dot"] = GraphFormat.Dot,
        ["gexf"] = GraphFormat.Gexf,
        ["graphml"] = GraphFormat.GraphMl,
        ["mermaid"] = GraphFormat.Mermaid,
        ["ntriples"] = GraphFormat.NTriples,
        ["turtle"] = GraphFormat.Turtle,
    };

    public static Command Create(TextWriter output, TextWriter errors)
    {
        Argument<string> file = new("file")
        {
            Description = "The file to write; its ending names the format (.json, .cypher, .dot, .gexf, .graphml, .mmd, .nt, .ttl). "
                + "- writes to standard output, with --format.",
        };
        Option<string?> format = new("--format", "-f") { Description = "The format, where the file's ending does not name it." };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        Option<string?> query = new("--query", "-q")
        {
            Description = "A question: only the nodes, relationships and paths of its rows are written. Not for JSON, which is a whole graph.",
            HelpName = "TEXT",
        };
        Option<string[]> parameters = ParameterOption.Create();
        Option<string?> graph = GraphOption.Create();
        Command command = new("export", "Writes the graph, or what a question finds, for other programs.")
        {
            file, format, query, parameters, graph,
        };
        command.SetCancellable((parsed, cancellation) =>
        {
            string path = parsed.GetRequiredValue(file);
            GraphFormat? chosen = Choose(path, parsed.GetValue(format));
            Graph source = GraphOption.Open(parsed.GetValue(graph));
            if (parsed.GetValue(query) is not { } text)
            {
                Write(source, path, chosen, output, cancellation);
                return ExitCodes.Success;
            }

            if (chosen is not { } asked)
                throw new UsageException("JSON holds a whole graph; leave --query out, or choose another format.");
            QueryResult result = source.Query(text, ParameterText.Parse(parsed.GetValue(parameters) ?? []), null, cancellation);
            WarningText.Write(result.Warnings, errors);
            if (path == "-")
                result.Export(output, asked, cancellation);
            else
                result.Export(path, asked, cancellation);
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Write(Graph graph, string path, GraphFormat? format, TextWriter output, CancellationToken cancellation)
    {
        switch (path, format)
        {
            case ("-", { } text):
                graph.Export(output, text, cancellation);
                break;
            case ("-", null):
                using (MemoryStream stream = new())
                {
                    graph.Save(stream, cancellation: cancellation);
                    output.Write(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
                }

                break;
            case (_, { } text):
                graph.Export(path, text, cancellation);
                break;
            default:
                graph.Save(path, cancellation: cancellation);
                break;
        }
    }

    /// <summary>The format; null for JSON.</summary>
    private static GraphFormat? Choose(string path, string? name)
    {
        if (name is not null)
            return Formats[name];
        if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
            return null;
        return GraphExport.FormatOf(path)
            ?? throw new UsageException($"The ending of '{path}' names no format; say --format {string.Join('|', Formats.Keys)}.");
    }
}
