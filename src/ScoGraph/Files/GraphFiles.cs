using System.Text;
using ScoGraph.Formats;
using ScoGraph.Formats.Exports;
using ScoGraph.Formats.Imports;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;
using ScoGraph.Stores;

namespace ScoGraph.Files;

/// <summary>Whole graphs from and to files.</summary>
internal static class GraphFiles
{
    /// <summary>UTF-8 without a mark, in which a text that is not Unicode is an error.</summary>
    public static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a graph as JSON; the clock is the store's.</summary>
    public static IGraphStore Read(Stream stream, string name, TimeProvider time, CancellationToken cancellationToken) =>
        Checked(name, () => MemoryStores.Load(sink => GraphJson.Read(stream, name, sink, cancellationToken), time));

    /// <inheritdoc cref="Read"/>
    public static async Task<IGraphStore> ReadAsync(Stream stream, string name, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            return await MemoryStores.LoadAsync(sink => GraphJson.ReadAsync(stream, name, sink, cancellationToken), time)
                .ConfigureAwait(false);
        }
        catch (ValueException violation)
        {
            throw Violated(violation, name);
        }
    }

    /// <summary>
    /// Writes beside the file and then takes its place, so that a failure or a kill leaves the old file or the new, never a part.
    /// </summary>
    /// <exception cref="ArgumentException">The ending names another format.</exception>
    public static void Save(IGraphSnapshot graph, string path, GraphJsonLayout layout, CancellationToken cancellationToken)
    {
        ThrowIfOther(path);
        Replacement.Write(path, stream => GraphJson.Write(graph, stream, layout, cancellationToken));
    }

    /// <inheritdoc cref="Save"/>
    public static Task SaveAsync(IGraphSnapshot graph, string path, GraphJsonLayout layout, CancellationToken cancellationToken)
    {
        ThrowIfOther(path);
        return Replacement.WriteAsync(path, stream => GraphJson.WriteAsync(graph, stream, layout, cancellationToken));
    }

    /// <summary>Reads a file or a folder of elements; the clock is the store's.</summary>
    public static IGraphStore Import(ImportSource source, GraphFormat format, TimeProvider time) =>
        Checked(source.Path, () => MemoryStores.Load(
            sink => GraphImport.Read(source, format, sink), time, source.Options.Parallelism ?? Environment.ProcessorCount));

    /// <summary>Makes a store of a file, which must meet the constraints that it declares.</summary>
    private static IGraphStore Checked(string name, Func<IGraphStore> load)
    {
        try
        {
            return load();
        }
        catch (ValueException violation)
        {
            throw Violated(violation, name);
        }
    }

    private static GraphFormatException Violated(ValueException violation, string name) => new(violation.Message, name, 0, 0, violation);

    /// <summary>The format of what is at some paths, for reading.</summary>
    /// <exception cref="ArgumentException">It cannot be read, or not with rows left out, or not from several files.</exception>
    public static GraphFormat FormatToRead(IReadOnlyList<string> paths, GraphImportOptions options)
    {
        if (paths.Count == 0)
            throw new ArgumentException("There is no path of a file to read.");
        foreach (string path in paths)
            ArgumentException.ThrowIfNullOrEmpty(path);
        GraphFormat format = options.Format ?? FormatToRead(paths[0]);
        FileFormat row = GraphFormats.Get(format);
        if (!row.CanRead)
            throw new ArgumentException($"{row.Name} is a format to write only; those to read are {GraphFormats.List(f => f.CanRead)}.");
        if (options.OnRejected is not null && !row.HasRows)
            throw new ArgumentException($"{row.Name} has no rows that could be left out; {GraphFormats.List(f => f.HasRows)} have.");
        if (paths.Count > 1 && !row.IsFolder)
            throw new ArgumentException($"'{paths[0]}' is read as {row.Name}, which is one file; several are read of {GraphFormats.List(f => f.IsFolder)}.");
        return options.Format is null && paths.FirstOrDefault(path => FormatToRead(path) != format) is { } other
            ? throw new ArgumentException($"'{paths[0]}' is read as {row.Name} and '{other}' as {GraphFormats.Get(FormatToRead(other)).Name}; files that are read together are tables.")
            : format;
    }

    private static GraphFormat FormatToRead(string path) =>
        Directory.Exists(path) ? GraphFormat.Csv : GraphFormats.ToRead(path) ?? GraphFormat.Json;

    /// <summary>
    /// Writes an export, as <see cref="Replacement"/> does, or a folder; the format is the one given, or the one that the ending names.
    /// </summary>
    /// <exception cref="ArgumentException">The ending names no format.</exception>
    public static void Export(
        string path, GraphFormat? format, GraphExtract graph, GraphExportOptions? options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        GraphFormat chosen = format ?? FormatOf(path);
        if (GraphFormats.Get(chosen).IsFolder)
        {
            WriteFolder(path, open => GraphExport.WriteFolder(graph, chosen, open, cancellationToken));
            return;
        }

        Replacement.Write(path, stream =>
        {
            using StreamWriter writer = new(stream, StrictUtf8, leaveOpen: true);
            GraphExport.Write(graph, chosen, writer, options, cancellationToken);
        });
    }

    private static GraphFormat FormatOf(string path) => GraphFormats.ToWrite(path) ?? throw new ArgumentException(
        $"The ending of '{path}' names no format to write; those that do are {string.Join(", ", GraphFormats.Endings)}; a folder is CSV.");

    /// <summary>Writes a folder beside its place and moves it there, which must be free or an empty folder.</summary>
    private static void WriteFolder(string path, Action<Func<string, TextWriter>> write)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), part = $"{target}.{Guid.NewGuid():N}.part";
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
            throw new IOException($"'{path}' is there already; name a folder that is new or empty.");
        Directory.CreateDirectory(part);
        try
        {
            write(name => new StreamWriter(Path.Combine(part, name + ".csv"), append: false, StrictUtf8));
            if (Directory.Exists(target))
                Directory.Delete(target);
            Directory.Move(part, target);
        }
        finally
        {
            if (Directory.Exists(part))
                Directory.Delete(part, recursive: true);
        }
    }

    /// <summary>Writes a text, as <see cref="Replacement"/> does.</summary>
    public static void Write(string path, string text) => Replacement.Write(path, stream => stream.Write(StrictUtf8.GetBytes(text)));

    /// <summary>A file that is called after another format is not to hold JSON.</summary>
    private static void ThrowIfOther(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (GraphFormats.Of(path) is { } other and not GraphFormat.Json)
        {
            string export = GraphFormats.Get(other).CanWrite ? $", or write {other} with Export" : "";
            throw new ArgumentException(
                $"The ending of '{path}' names {other}, and Save writes JSON, which holds everything: end the name with .json{export}.");
        }
    }
}
