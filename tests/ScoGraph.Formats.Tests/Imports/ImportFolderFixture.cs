using ScoGraph.Formats.Imports;

namespace ScoGraph.Formats.Tests.Imports;

/// <summary>A folder with files for an import, removed at the end.</summary>
internal sealed class ImportFolderFixture : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory().FullName;

    public List<string> LeftOut { get; } = [];

    public ImportFolderFixture With(string name, string text)
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        return this;
    }

    /// <summary>The elements as lines, of the folder or of one of its files.</summary>
    public List<string> Read(string? file = null, bool leaveOut = false, GraphImportOptions? options = null, GraphFormat? format = null)
    {
        Action<GraphFormatException>? tell = leaveOut ? error => LeftOut.Add(Short(error)) : null;
        GraphImportOptions how = (options ?? new GraphImportOptions()) with { OnRejected = tell };
        string path = file is null ? Folder : Path.Combine(Folder, file);
        ElementCollector read = new();
        GraphFormat chosen = format ?? (file is null ? GraphFormat.Csv : GraphFormats.Of(file)!.Value);
        GraphImport.Read(new ImportSource([path], how, default), chosen, read);
        return ElementLines.Of(read.Nodes, read.Relationships);
    }

    /// <summary>The error of a reading, its file without the folder.</summary>
    public string Error(string? file = null, bool leaveOut = false) =>
        Short(Assert.Throws<GraphFormatException>(() => Read(file, leaveOut)));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string Short(GraphFormatException error) =>
        error.Message.Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace(Folder, "", StringComparison.Ordinal);
}
