using System.CommandLine;
using ScoGraph.Formats;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph import SOURCE… TARGET: a graph of another program as a file of the project's own, or of any format.</summary>
internal static class ImportCommand
{
    /// <summary>Of more wrong rows than this only the number is written.</summary>
    private const int MostTold = 100;

    private static string Readable =>
        string.Join(", ", GraphFormats.All.Where(f => f.CanRead).SelectMany(f => f.Endings.Concat(f.ReadEndings)));

    public static Command Create(ToolTerminal terminal)
    {
        Argument<string[]> paths = new("source... target")
        {
            Description = $"What to read: a file ({Readable}, also packed as .gz), several tables that belong together, or a folder of CSV files; and last the file to write, whose ending names its format, .json for the project's own, .scograph for a file that keeps every change.",
            Arity = new ArgumentArity(2, 100_000),
        };
        Option<string?> format = new("--format", "-f") { Description = "The format of the source, where its name does not tell." };
        format.AcceptOnlyFromAmong([.. GraphFormats.All.Where(f => f.CanRead).Select(f => f.Name)]);
        Option<bool> skip = new("--skip-bad")
        {
            Description = "Leaves wrong rows out of CSV and JSON Lines, each told on standard error, instead of stopping at the first with nothing written.",
        };
        Option<bool> integers = new("--integer-ids") { Description = "Takes the ids of CSV as integers, not as texts." };
        Option<string[]> added = new("--add-label")
        {
            Description = "Another label for the nodes of a label of CSV, as Post=Message. May be repeated.",
            HelpName = "LABEL=MORE",
            DefaultValueFactory = _ => [],
        };
        Option<string?> type = new("--type")
        {
            Description = $"The type of relationships to which the file gives none: {new GraphImportOptions().DefaultType} unless given, of a table the file's name.",
        };
        TableOptions tables = new();
        ReadingOptions reading = new();
        AuthorOptions authors = new();
        Command command = new("import", "Reads a graph of another program and writes it as a file. Nothing is written unless all of it was read.")
        {
            paths, format, skip, integers, added, type,
        };
        tables.AddTo(command);
        reading.AddTo(command);
        authors.AddTo(command);
        command.SetCancellable((parsed, cancellationToken) =>
        {
            string[] all = parsed.GetRequiredValue(paths);
            string path = all[^1];
            GraphFormat? written = KeptGraph.IsNamed(path) ? null : GraphFormats.ToWrite(path)
                ?? throw new UsageException($"The ending of '{path}' names no format; those that do are {string.Join(' ', GraphFormats.Endings)}.");
            CommitNote note = authors.Read(parsed, path);
            LeftOutRows left = new(terminal.Errors, MostTold);
            GraphImportOptions options = new()
            {
                Format = parsed.GetValue(format) is { } name ? GraphFormats.Named(name) : null,
                OnRejected = parsed.GetValue(skip) ? left.Tell : null,
                IntegerIds = parsed.GetValue(integers),
                AddedLabels = ReadAdded(parsed.GetValue(added) ?? []),
                DefaultType = parsed.GetValue(type)!,
                Columns = tables.Read(parsed),
            };
            options = reading.Read(parsed, options);
            using Graph graph = GraphOption.Import(all[..^1], options, null, terminal, cancellationToken);
            LongWork.Run(terminal, $"Writing {KeptGraph.Shown(path)}", () =>
            {
                if (written is { } chosen)
                    graph.Export(path, chosen, null, cancellationToken);
                else
                    KeptGraph.Create(path, graph, note);
            });
            GraphSchema schema = graph.Schema();
            left.Finish();
            terminal.Output.WriteLine($"{KeptGraph.Shown(path)}: {schema.Nodes} nodes, {schema.Relationships} relationships");
            return ExitCodes.Success;
        });
        return command;
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadAdded(string[] texts) => texts
        .Select(text => text.Split('=', 2) is [{ Length: > 0 } label, { Length: > 0 } more] ? (Label: label, More: more)
            : throw new UsageException($"'{text}' is no pair of labels; write --add-label Post=Message."))
        .GroupBy(pair => pair.Label, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(pair => pair.More)], StringComparer.Ordinal);

    /// <summary>Tells of the rows that are left out.</summary>
    private sealed class LeftOutRows(TextWriter errors, int most)
    {
        private long _count;

        public void Tell(GraphFormatException row)
        {
            if (++_count <= most)
                errors.WriteLine(ToolWords.Of($"left out: {row.Message}"));
        }

        public void Finish()
        {
            if (_count > 0)
                errors.WriteLine($"{_count} {(_count == 1 ? "row" : "rows")} left out{(_count > most ? $", of which the first {most} are listed" : "")}.");
        }
    }
}
