using System.CommandLine;
using ScoGraph.Formats;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Output;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph export FILE: the graph, or what a question finds, for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> file = new("file")
        {
            Description = $"The file to write; its ending names the format ({string.Join(' ', GraphFormats.Endings)}). "
                + "CSV is a folder, with --format csv or lsqb. - writes to standard output, with --format.",
        };
        Option<string?> format = new("--format", "-f") { Description = "The format, where the file's ending does not name it." };
        format.AcceptOnlyFromAmong([.. GraphFormats.All.Where(f => f.CanWrite).Select(f => f.Name)]);
        Option<string?> query = new("--query", "-q")
        {
            Description = "A question: only the nodes, relationships and paths of its rows are written. Not for JSON, which is a whole graph.",
            HelpName = "TEXT",
        };
        Option<string?> iri = new("--rdf-base") { Description = "What IRIs begin with, in RDF.", HelpName = "IRI" };
        Option<bool> bare = new("--no-annotations") { Description = "Leaves properties of relationships out, for readers of RDF 1.1." };
        Option<string[]> parameters = ParameterOption.Create();
        Option<string?> graph = GraphOption.Create();
        ViewOptions views = new();
        Command command = new("export", "Writes the graph, or what a question finds, for other programs.")
        {
            file, format, query, parameters, graph, iri, bare,
        };
        views.AddTo(command);
        command.SetCancellable((parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(file);
            GraphFormat chosen = Choose(path, parsed.GetValue(format));
            GraphExportOptions options = Options(parsed.GetValue(iri), !parsed.GetValue(bare));
            if (path != "-")
                CheckPlace(path, chosen);
            ChosenView view = views.Read(parsed);
            using Graph opened = GraphOption.Open(parsed.GetValue(graph), terminal, cancellationToken, readOnly: true);
            QuerySource source = view.Of(opened);
            if (parsed.GetValue(query) is not { } text)
            {
                ValidOnOption.Warn(source, terminal.Errors);
                if (path == "-")
                    source.Export(terminal.Output, chosen, options, cancellationToken);
                else
                    FilePlaces.Write(
                        path,
                        () => LongWork.Run(terminal, $"Writing {path}", () => source.Export(path, chosen, options, cancellationToken)));
                return ExitCodes.Success;
            }

            if (chosen == GraphFormat.Json)
                throw new UsageException("JSON holds a whole graph; leave --query out, or choose another format, such as jsonl.");
            QueryResult result = source.Query(text, ParameterText.Parse(parsed.GetValue(parameters) ?? []), null, cancellationToken);
            WarningText.Write(result.Warnings, terminal.Errors);
            if (path == "-")
                result.Export(terminal.Output, chosen, options, cancellationToken);
            else
                FilePlaces.Write(path, () => result.Export(path, chosen, options, cancellationToken));
            return ExitCodes.Success;
        });
        return command;
    }

    private static GraphExportOptions Options(string? iri, bool annotations)
    {
        try
        {
            GraphExportOptions options = new() { Annotations = annotations };
            return iri is null ? options : options with { BaseIri = iri };
        }
        catch (ArgumentException exception)
        {
            throw new UsageException(PlainMessage.Of(exception));
        }
    }

    /// <summary>A folder of files may stand in the place already, as an empty one.</summary>
    private static void CheckPlace(string path, GraphFormat format)
    {
        if (GraphFormats.Get(format).IsFolder)
            FilePlaces.CheckPlace(Path.TrimEndingDirectorySeparator(path));
        else
            FilePlaces.CheckFilePlace(path);
    }

    private static GraphFormat Choose(string path, string? name)
    {
        GraphFormat chosen = (name is null ? GraphFormats.ToWrite(path) : GraphFormats.Named(name)) ?? throw new UsageException(
            $"The ending of '{path}' names no format; say --format {string.Join('|', GraphFormats.All.Where(f => f.CanWrite).Select(f => f.Name))}.");
        return path != "-" || !GraphFormats.Get(chosen).IsFolder ? chosen
            : throw new UsageException("CSV is a folder of files, so it cannot go to standard output; name a folder.");
    }
}
